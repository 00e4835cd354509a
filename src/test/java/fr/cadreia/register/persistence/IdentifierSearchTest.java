package fr.cadreia.register.persistence;

import static fr.cadreia.register.SampleEntries.entry;
import static fr.cadreia.register.persistence.SearchedEntries.query;
import static fr.cadreia.register.persistence.SearchedEntries.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References and numbers, however they are punctuated. */
class IdentifierSearchTest {

    private static final RegisterIndex INDEX = SearchedEntries.four();

    /** However they are punctuated; a part that many share finds nothing by itself. */
    @ParameterizedTest
    @CsvSource({
        "IA-2026-0004",
        "ia 2026 0004",
        "IA20260004",
        "ia 2026 4",
        "IA-2026-4",
        "fiche ia-2026-04",
        "2026 C 012",
        "RT-2026-17",
        "rt 2026/17",
        "https://exemple.fr/aipd/42",
        "2026-C-12",
        "2026 c 12",
        "décision 2026-C-12",
        "fiche IA-2026-0004 au registre"
    })
    void anIdentifierIsFoundAsAWhole(String typed) {
        RegisterIndex identified = new RegisterIndex();
        RegisterEntry full = SampleEntries.full(UseStatus.IN_SERVICE).entry();
        identified.put(List.of(
                version(
                        11,
                        EntryBuilder.change(
                                entry("IA-2026-0012", "Douze", "Le 12 du mois de 2026, classe C, rt 17."),
                                (path, before) -> path.startsWith("data.") ? null : before)),
                version(
                        12,
                        EntryBuilder.change(
                                full, (path, before) -> path.equals("identity.reference") ? "IA-2026-0004" : before))));

        assertThat(identified.search(query(typed)).versions()).startsWith(12L);
    }

    @Test
    void numbersWithoutTheirZerosAreStillOtherNumbers() {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0004", "Quatre", "Un essai.")),
                version(2, entry("IA-2026-0040", "Quarante", "Un essai.")),
                version(3, entry("IA-2026-4000", "Quatre mille", "Un essai."))));

        assertThat(index.search(query("ia 2026 4")).versions()).containsExactly(1L);
        assertThat(index.search(query("ia 2026 40")).versions()).containsExactly(2L);
        assertThat(index.search(query("ia 2026 400")).near()).as("none has it").isTrue();
    }

    @Test
    void theUniqueIdentifierOfAnEntryFindsItAlone() {
        RegisterEntry wanted = entry("IA-2026-0004", "Covoiturage", "Propose des trajets.");
        assertThat(INDEX.search(query(wanted.identity().uuid().toString())).versions())
                .containsExactly(4L);
        assertThat(INDEX.search(query("00000000-0000-3000-8000-000000000000")).versions())
                .isEmpty();
    }
}
