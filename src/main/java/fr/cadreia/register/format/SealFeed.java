package fr.cadreia.register.format;

import fr.cadreia.journal.seal.PublishedSeals.Daily;
import fr.cadreia.journal.seal.SealStatement;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.notification.TagUris;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The journal's seals, one for each day, as an Atom feed (RFC 4287): its subscribers keep them. */
@Component
public class SealFeed {

    private final Publisher publisher;
    private final RegisterAddresses pages;
    private final TagUris tags;

    SealFeed(Publisher publisher, RegisterAddresses pages, TagUris tags) {
        this.publisher = publisher;
        this.pages = pages;
        this.tags = tags;
    }

    /** @param days newest first */
    public String atom(List<Daily> days) {
        String address = pages.at("/api/register/seals.atom");
        String page = pages.at("/registre/scelles");
        Instant last =
                days.isEmpty() ? Instant.EPOCH : days.get(0).seal().statement().sealedAt();
        AtomFeed feed = new AtomFeed(
                        publisher, tags.of("registre/scelles"), "Sceaux du journal – " + publisher.name(), last)
                .link("self", address)
                .link("alternate", page);
        for (Daily daily : days) {
            SealStatement statement = daily.seal().statement();
            feed.entry(
                    tags.of("registre/scelles/" + daily.day()),
                    page,
                    "Sceau " + statement.sequence() + " du " + FrenchText.day(daily.day()) + "\u00a0: "
                            + statement.hash(),
                    statement.sealedAt(),
                    statement.text() + "signature=" + daily.seal().signature() + "\n",
                    false);
        }
        return feed.xml();
    }
}
