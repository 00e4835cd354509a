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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** An Atom feed of the authority (RFC 4287) that is being filled in. */
final class AtomFeed {

    private final Publisher publisher;
    private final SyndFeed feed = new SyndFeedImpl();
    private final List<SyndLink> links = new ArrayList<>();
    private final List<SyndEntry> entries = new ArrayList<>();

    /** @param id that stays when the feed moves */
    AtomFeed(Publisher publisher, String id, String title, Instant updated) {
        this.publisher = publisher;
        feed.setFeedType("atom_1.0");
        feed.setUri(id);
        feed.setTitle(title);
        feed.setAuthors(List.of(author()));
        feed.setLanguage(publisher.language());
        feed.setPublishedDate(Date.from(updated));
    }

    AtomFeed link(String relation, String address) {
        links.add(to(relation, address));
        return this;
    }

    /**
     * Adds an entry.
     *
     * @param id that stays when its page moves
     * @param page the page where it is read
     * @param text without markup
     * @param summary whether the text is only a summary of the page
     */
    void entry(String id, String page, String title, Instant updated, String text, boolean summary) {
        SyndContentImpl content = new SyndContentImpl();
        content.setType("text");
        content.setValue(text);
        SyndEntryImpl entry = new SyndEntryImpl();
        entry.setUri(id);
        entry.setAuthors(List.of(author()));
        entry.setTitle(title);
        entry.setLinks(List.of(to("alternate", page)));
        entry.setPublishedDate(Date.from(updated));
        entry.setUpdatedDate(Date.from(updated));
        if (summary) {
            entry.setDescription(content);
        } else {
            entry.setContents(List.of(content));
        }
        entries.add(entry);
    }

    String xml() {
        feed.setLinks(links);
        feed.setEntries(entries);
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SyndPerson author() {
        SyndPersonImpl authority = new SyndPersonImpl();
        authority.setName(publisher.name());
        return authority;
    }

    private static SyndLink to(String relation, String address) {
        SyndLinkImpl link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }
}
