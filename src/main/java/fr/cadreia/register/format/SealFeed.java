package fr.cadreia.register.format;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import fr.cadreia.dossier.journal.PublishedSeals.Daily;
import fr.cadreia.dossier.journal.SealStatement;
import fr.cadreia.engine.FrenchText;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** The journal's seals, one for each day, as an Atom feed (RFC 4287): whoever follows it keeps them. */
@Component
public class SealFeed {

    private final Publisher publisher;
    private final RegisterAddresses pages;

    SealFeed(Publisher publisher, RegisterAddresses pages) {
        this.publisher = publisher;
        this.pages = pages;
    }

    /** @param days newest first */
    public String atom(List<Daily> days) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        String address = pages.at("/api/register/seals.atom");
        feed.setUri(address);
        feed.setTitle("Sceaux du journal – " + publisher.name());
        feed.setAuthors(List.of(author()));
        feed.setLanguage(publisher.language());
        feed.setPublishedDate(Date.from(
                days.isEmpty() ? Instant.EPOCH : days.get(0).seal().statement().sealedAt()));
        feed.setLinks(List.of(link("self", address), link("alternate", pages.at("/registre/scelles"))));
        feed.setEntries(days.stream().map(this::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SyndEntry entry(Daily daily) {
        SealStatement statement = daily.seal().statement();
        SyndContentImpl content = new SyndContentImpl();
        content.setType("text");
        content.setValue(statement.text() + "signature=" + daily.seal().signature() + "\n");
        SyndEntryImpl entry = new SyndEntryImpl();
        entry.setUri(pages.at("/registre/scelles") + "#" + daily.day());
        entry.setAuthors(List.of(author()));
        entry.setTitle(
                "Sceau " + statement.sequence() + " du " + FrenchText.day(daily.day()) + "\u00a0: " + statement.hash());
        entry.setLinks(List.of(link("alternate", pages.at("/registre/scelles"))));
        entry.setPublishedDate(Date.from(statement.sealedAt()));
        entry.setUpdatedDate(Date.from(statement.sealedAt()));
        entry.setContents(List.of(content));
        return entry;
    }

    private SyndPerson author() {
        SyndPersonImpl authority = new SyndPersonImpl();
        authority.setName(publisher.name());
        return authority;
    }

    private static SyndLinkImpl link(String relation, String address) {
        SyndLinkImpl link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }
}
