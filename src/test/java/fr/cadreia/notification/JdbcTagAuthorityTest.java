package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Nodes that start together give identifiers in the same name, and keep it. */
class JdbcTagAuthorityTest {

    @OnEachVendor
    void theFirstNameStays(TestDatabase database) {
        TagAuthority authority = new JdbcTagAuthority(database.shortTransactions());
        List<String> settled = IntStream.range(0, 4)
                .parallel()
                .mapToObj(node -> authority.settle("node" + node + ".exemple.fr,2026-11-28"))
                .toList();

        assertThat(new TreeSet<>(settled)).hasSize(1);
        assertThat(authority.settle("ailleurs.exemple.fr,2030-01-01")).isEqualTo(settled.get(0));
    }
}
