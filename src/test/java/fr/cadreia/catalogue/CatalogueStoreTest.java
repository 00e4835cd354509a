package fr.cadreia.catalogue;

import static fr.cadreia.catalogue.Entries.CASE;
import static fr.cadreia.catalogue.Entries.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.catalogue.CatalogueStarts.Start;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.kernel.form.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueStoreTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private static CatalogueEntry version(long id, int number) {
        return new CatalogueEntry(
                id,
                CASE,
                number,
                NOW,
                "expert",
                EntryStatus.QUALIFIED,
                number == 1 ? "" : "Corrigée",
                TODAY,
                Entries.solution("Résumé " + number, Entries.limits()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anEntryIsItsNewestVersionAndKeepsTheOthers(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            CatalogueEntries entries = new CatalogueEntries(database.runtime());
            long id = entries.add(version(0, 1));
            entries.addVersion(version(id, 2));

            assertThat(entries.find(id)).contains(version(id, 2));
            assertThat(entries.ofCase(CASE)).contains(version(id, 2));
            assertThat(entries.all()).containsExactly(version(id, 2));
            assertThat(entries.versions(id)).containsExactly(version(id, 2), version(id, 1));
            assertThat(entries.find(id + 1)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodyChangesAVersion(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            new CatalogueEntries(database.runtime()).add(version(0, 1));

            for (String change :
                    List.of("update cadre_catalogue_version set author = 'x'", "delete from cadre_catalogue_version")) {
                assertThatThrownBy(() -> database.owner().sql(change).update())
                        .rootCause()
                        .hasMessageContaining("ajout seul");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatACaseStartedFromIsKept(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            long id = new CatalogueEntries(database.runtime()).add(version(0, 1));
            CatalogueStarts starts = new CatalogueStarts(database.runtime());
            Start start = new Start(
                    "IA-2026-0002",
                    id,
                    1,
                    new Answers(Map.of("need", "Résumer", "userCount", 12, "audience", List.of("agents"))));
            starts.add(start);

            assertThat(starts.of("IA-2026-0002")).contains(start);
            assertThat(starts.of(CASE)).isEmpty();
            assertThat(starts.from(id)).containsExactly("IA-2026-0002");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void questionsWaitUntilTheyAreAnswered(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            AdviceRequests requests = new AdviceRequests(database.runtime());
            long first = requests.add(asked(0, 9));
            long urgent = requests.add(asked(0, 2));
            assertThat(requests.waiting()).containsExactly(asked(urgent, 2), asked(first, 9));

            AdviceRequest answered = new AdviceRequest(
                    first,
                    "agent",
                    "dir-proprete",
                    NOW,
                    TODAY.plusDays(9),
                    Optional.empty(),
                    "Puis-je\u00a0?",
                    "Non.",
                    "expert",
                    Optional.of(NOW));
            requests.update(answered);
            assertThat(requests.answered(5)).containsExactly(answered);
            assertThat(requests.of("agent")).containsExactly(asked(urgent, 2), answered);
            assertThat(requests.of("expert")).isEmpty();
            Optional<AdviceRequest> locked = database.transaction().execute(status -> requests.lockForUpdate(first));
            assertThat(locked).contains(answered);
        }
    }

    private static AdviceRequest asked(long id, int days) {
        return new AdviceRequest(
                id,
                "agent",
                "dir-proprete",
                NOW,
                TODAY.plusDays(days),
                Optional.empty(),
                "Puis-je\u00a0?",
                "",
                "",
                Optional.empty());
    }
}
