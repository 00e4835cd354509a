package fr.cadreia.register.format;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import fr.cadreia.engine.VisibleText;
import fr.cadreia.register.EntryVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was published lately, as an Atom feed (RFC 4287). */
@Component
public class ChangeFeed {

    private final Publisher publisher;
    private final RegisterAddresses pages;

    ChangeFeed(Publisher publisher, RegisterAddresses pages) {
        this.publisher = publisher;
        this.pages = pages;
    }

    /**
     * @param versions newest first
     * @param asked the parameters that were given, e.g. {@code ?before=17}; empty for the newest
     * @param older the parameters that ask for what comes after them (RFC 5005); empty when nothing does
     */
    public String atom(
            List<EntryVersion> versions, Optional<Instant> lastChange, String asked, Optional<String> older) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        String address = pages.at("/api/register/changes.atom");
        feed.setUri(address);
        feed.setTitle("Registre des usages d’IA\u00a0: modifications – " + publisher.name());
        feed.setAuthors(List.of(author()));
        feed.setLanguage(publisher.language());
        feed.setPublishedDate(Date.from(lastChange.orElse(Instant.EPOCH)));
        List<SyndLink> links = new ArrayList<>();
        links.add(link("self", address + asked));
        if (!asked.isEmpty()) {
            links.add(link("first", address));
        }
        links.add(link("alternate", pages.register()));
        older.ifPresent(parameters -> links.add(link("next", address + "?" + parameters)));
        feed.setLinks(links);
        feed.setEntries(versions.stream().map(this::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SyndEntry entry(EntryVersion published) {
        EntryVersion version = LegalReasons.in(published);
        String page = pages.entry(version) + "/versions/" + version.number();
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue(VisibleText.without(new SharedAttributes(version, publisher).summary()));
        SyndEntryImpl entry = new SyndEntryImpl();
        entry.setUri(page);
        entry.setAuthors(List.of(author()));
        // Of what was imported or written long ago, XML would refuse some.
        entry.setTitle(VisibleText.without(version.reference() + " " + new SharedAttributes(version, publisher).title()
                + "\u00a0: " + version.cause()));
        entry.setLinks(List.of(link("alternate", page)));
        entry.setPublishedDate(Date.from(version.publishedAt()));
        entry.setUpdatedDate(Date.from(version.publishedAt()));
        entry.setDescription(summary);
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
