package fr.cadreia.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.UseState;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryField.Narrowing;
import fr.cadreia.register.entry.EntryFilter.NumberBands;
import fr.cadreia.register.entry.EntryFilter.Slug;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A field of any kind can narrow the register, by a line of the table. */
class EntryFilterTest {

    private static final RegisterEntry ENTRY =
            SampleEntries.full(UseStatus.IN_SERVICE).entry();

    private static EntryFilter by(String path) {
        return new EntryFilter(FieldTable.REGISTER.field(path), new Narrowing("name", "nom", null, null, false, false));
    }

    @Test
    void whatAnEntryHasIsWhatItIsFoundBy() {
        assertThat(by("purpose.audience").of(ENTRY))
                .extracting(LabelledCode::code)
                .containsExactly("agents", "inhabitants");
        assertThat(by("solution.supplier").of(ENTRY)).containsExactly(new LabelledCode("editeur-sa", "Éditeur SA"));
        assertThat(by("standing.status").of(ENTRY)).containsExactly(new LabelledCode("IN_SERVICE", "Généralisée"));
        assertThat(by("standing.reassessmentLate").of(ENTRY))
                .extracting(LabelledCode::code)
                .containsExactly(EntryFilter.YES);
        assertThat(by("risk.annexPoint").of(ENTRY)).as("nothing said").isEmpty();
        assertThat(by("experimentation.maintainedBy").of(ENTRY)).isEmpty();
    }

    /** A reader who asks for uses without a supplier finds them; a use always has a status. */
    @Test
    void whatSaysNothingIsFoundByThat() {
        assertThat(by("risk.annexPoint").foundBy(ENTRY)).containsExactly(EntryFilter.NOT_STATED);
        assertThat(by("solution.supplier").foundBy(ENTRY))
                .containsExactly(new LabelledCode("editeur-sa", "Éditeur SA"));
        assertThat(by("solution.supplier").isUnsaid(Slug.of("Not stated")))
                .as("a supplier that is called so")
                .isFalse();
        EntryFilter commune = FieldTable.REGISTER.field("commune").asFilter().orElseThrow();
        assertThat(commune.foundBy(ENTRY)).isEqualTo(commune.of(ENTRY));
        assertThat(commune.isUnsaid("not_stated")).isFalse();
    }

    @Test
    void aCodeIsCalledTheSameWhetherSomeEntryHasItOrNone() {
        assertThat(by("standing.status").label("SUSPENDED")).isEqualTo("Suspendue");
        assertThat(by("risk.level").label("not_stated")).isEqualTo("Non renseigné");
        assertThat(FieldTable.REGISTER
                        .field("evaluation.costPerYear")
                        .asFilter()
                        .orElseThrow()
                        .label("up-to-1000"))
                .isEqualTo("jusqu’à 1\u202f000\u00a0€");
        assertThat(by("solution.supplier").label("editeur-sa")).isEqualTo("editeur-sa");
    }

    @Test
    void daysAreFoundByTheirYearAndAmountsByTheirSize() {
        assertThat(by("standing.inUseSince").of(ENTRY))
                .extracting(LabelledCode::code)
                .containsExactly(String.valueOf(ENTRY.standing().inUseSince().year()));
        NumberBands bands = new NumberBands(List.of(100, 1000), "€");
        assertThat(bands.all())
                .extracting(LabelledCode::label)
                .containsExactly("jusqu’à 100\u00a0€", "de 100 à 1\u202f000\u00a0€", "plus de 1\u202f000\u00a0€");
        assertThat(Stream.of("-1", "100", "100.01", "1000", "1000.5")
                        .map(BigDecimal::new)
                        .map(bands::of))
                .extracting(LabelledCode::code)
                .containsExactly("up-to-100", "up-to-100", "up-to-1000", "up-to-1000", "over-1000");
    }

    @ParameterizedTest
    @CsvSource({"Éditeur SA,editeur-sa", "  éditeur  (SA) ,editeur-sa", "L’Œil & Cie,l-œil-cie", "***,''"})
    void aNameIsTheSameHoweverItIsWritten(String name, String code) {
        assertThat(Slug.of(name)).isEqualTo(code);
    }

    @Test
    void valuesAreThoseOfTheFieldOrThoseThatTheTableNames() {
        assertThat(by("standing.status").values()).contains("in_service", "to_regularise", "not_stated");
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
                .isEqualTo(List.of("1", "2", "3", "4", "not_stated"));
    }

    // The register and the case say the same of a use, each in its own codes.

    @ParameterizedTest
    @EnumSource(UseState.class)
    void whatIsInUseOnTheCasesPageIsSoInTheRegister(UseState state) {
        UseStatus status = UseStatus.of(state);

        assertThat(status.label()).isEqualTo(state.label());
        assertThat(status.isInUse()).isEqualTo(state.isInUse());
    }

    /** One code never stands for two things. */
    @ParameterizedTest
    @EnumSource(UseState.class)
    void whatHasOneNameInBothIsOneThing(UseState state) {
        for (UseStatus status : UseStatus.values()) {
            if (status.name().equals(state.name())) {
                assertThat(UseStatus.of(state)).isEqualTo(status);
            }
        }
    }
}
