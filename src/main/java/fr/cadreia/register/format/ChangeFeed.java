package fr.cadreia.register.format;

import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.notification.TagUris;
import fr.cadreia.register.EntryVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last publications, as an Atom feed (RFC 4287). */
@Component
public class ChangeFeed {

    private final Publisher publisher;
    private final RegisterAddresses pages;
    private final TagUris tags;

    ChangeFeed(Publisher publisher, RegisterAddresses pages, TagUris tags) {
        this.publisher = publisher;
        this.pages = pages;
        this.tags = tags;
    }

    /**
     * @param versions newest first
     * @param asked the parameters that were given, e.g. {@code ?before=17}; empty for the newest
     * @param older the parameters that ask for the next, older versions (RFC 5005); empty when there are none
     */
    public String atom(
            List<EntryVersion> versions, Optional<Instant> lastChange, String asked, Optional<String> older) {
        String address = pages.at("/api/register/changes.atom");
        String title = "Registre des usages d’IA\u00a0: modifications – " + publisher.name();
        AtomFeed feed =
                new AtomFeed(publisher, tags.of("registre/modifications"), title, lastChange.orElse(Instant.EPOCH));
        feed.link("self", address + asked);
        if (!asked.isEmpty()) {
            feed.link("first", address);
        }
        feed.link("alternate", pages.register());
        older.ifPresent(parameters -> feed.link("next", address + "?" + parameters));
        versions.forEach(version -> add(feed, LegalReasons.in(version)));
        return feed.xml();
    }

    /**
     * Returns the same feed for the entries that a search finds, each as it stands now.
     *
     * @param found the last changed first
     * @param asked the parameters of the search, e.g. {@code ?text=courrier}; empty for everything
     */
    public String ofSearch(List<EntryVersion> found, String asked) {
        String address = pages.at("/api/register.atom") + asked;
        Instant last = found.stream()
                .map(EntryVersion::publishedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        AtomFeed feed = new AtomFeed(
                        publisher,
                        tags.of("registre/recherche" + asked),
                        "Registre des usages d’IA\u00a0: une recherche – " + publisher.name(),
                        last)
                .link("self", address)
                .link("alternate", pages.register());
        found.forEach(version -> add(feed, LegalReasons.in(version)));
        return feed.xml();
    }

    private void add(AtomFeed feed, EntryVersion version) {
        SharedAttributes shared = new SharedAttributes(version, publisher);
        String id = tags.of("registre/" + version.reference() + "/versions/" + version.number());
        // XML would refuse some characters of texts that were imported, or written long ago.
        String title = VisibleText.without(version.reference() + " " + shared.title() + "\u00a0: " + version.cause());
        feed.entry(
                id,
                pages.version(version),
                title,
                version.publishedAt(),
                VisibleText.without(told(version, shared)),
                true);
    }

    /**
     * Returns the text of a version. The reason of a suspension comes first: followers of the register ask for that.
     */
    private static String told(EntryVersion version, SharedAttributes shared) {
        return ExportText.joined(ExportText.fields(version.entry(), "standing.suspensionReason"), shared.summary());
    }
}
