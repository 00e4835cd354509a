package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.time.AuthorityClock;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Identifiers begin in the same name for good, whichever node gives them, and wherever the application moves. */
class TagUrisTest {

    private static TagUris uris(TestDatabase database, String address, String now) {
        return new TagUris(
                new NotificationSettings(null, URI.create(address), "", null, null, null, 0, null, "", ""),
                database.shortTransactions(),
                new AuthorityClock(InstantSource.fixed(Instant.parse(now))));
    }

    @OnEachVendor
    void nodesThatStartTogetherGiveThemInOneName(TestDatabase database) {
        List<String> given = IntStream.range(0, 4)
                .parallel()
                .mapToObj(node -> uris(database, "https://node" + node + ".exemple.fr", "2026-11-28T09:00:00Z")
                        .of("registre"))
                .toList();

        assertThat(new TreeSet<>(given)).hasSize(1);
    }

    @OnEachVendor
    void theyStayWhenTheApplicationMoves(TestDatabase database) {
        String before = uris(database, "https://ia.exemple.fr:8443/", "2026-11-27T23:30:00Z")
                .of("registre/IA-2026-0001");
        TagUris moved = uris(database, "https://registre.exemple.fr", "2030-01-01T09:00:00Z");

        assertThat(before)
                .isEqualTo("tag:ia.exemple.fr,2026-11-28:registre/IA-2026-0001")
                .isEqualTo(moved.of("registre/IA-2026-0001"));
        assertThat(moved.domain()).isEqualTo("ia.exemple.fr");
    }
}
