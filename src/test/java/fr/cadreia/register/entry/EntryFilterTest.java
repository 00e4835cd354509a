package fr.cadreia.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryField.Narrowing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A field of any kind can narrow the register, by a line of the table. */
class EntryFilterTest {

    private static final RegisterEntry ENTRY =
            SampleEntries.full(UseStatus.IN_SERVICE).entry();

    private static EntryFilter by(String path) {
        return new EntryFilter(FieldTable.REGISTER.field(path), new Narrowing("name", "nom", "Tous", null));
    }

    @Test
    void whatAnEntryHasIsWhatItIsFoundBy() {
        assertThat(by("purpose.audience").of(ENTRY))
                .extracting(LabelledCode::code)
                .containsExactly("agents", "inhabitants");
        assertThat(by("solution.supplier").of(ENTRY)).containsExactly(new LabelledCode("Éditeur SA", "Éditeur SA"));
        assertThat(by("standing.status").of(ENTRY)).containsExactly(new LabelledCode("IN_SERVICE", "Généralisée"));
        assertThat(by("standing.reassessmentLate").of(ENTRY))
                .extracting(LabelledCode::code)
                .containsExactly(EntryFilter.YES);
        assertThat(by("risk.annexPoint").of(ENTRY)).as("nothing said").isEmpty();
        assertThat(by("experimentation.maintainedBy").of(ENTRY)).isEmpty();
    }

    @Test
    void valuesAreThoseOfTheFieldOrThoseThatTheTableNames() {
        assertThat(by("standing.status").values()).contains("in_service", "to_regularise");
        assertThat(by("standing.status").admits("IN_SERVICE")).isTrue();
        assertThat(by("standing.status").admits("nowhere")).isFalse();
        assertThat(by("standing.status").code("in_service")).contains("IN_SERVICE");
        assertThat(by("standing.reassessmentLate").code("false")).isEmpty();
        assertThat(by("solution.supplier").values()).isEmpty();
        assertThat(FieldTable.REGISTER
                        .field("risk.level")
                        .asFilter()
                        .orElseThrow()
                        .values())
                .isEqualTo(List.of("1", "2", "3", "4"));
    }
}
