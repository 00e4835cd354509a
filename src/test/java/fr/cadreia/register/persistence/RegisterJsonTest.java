package fr.cadreia.register.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Withheld;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterJsonTest {

    private static final String STORED = """
            {"identity": {"reference": "IA-1", "title": "Tri", "summary": "En bref", "text": "%s"},
             "steward": {"sponsor": "Une élue"},
             "decisions": [{"number": 7, "publicSummary": "Le comité généralise."}]}""";

    @Test
    void aSummaryThatIsHiddenIsHiddenWhereItWasCopiedToo() {
        assertThat(without("decisions.publicSummary", "Le comité généralise.")
                        .identity()
                        .text())
                .isNull();
        assertThat(without("decisions.publicSummary", "Un autre texte.")
                        .identity()
                        .text())
                .isEqualTo("Un autre texte.");
    }

    @Test
    void ofAWholeEntryItsNameRemainsAndThatItIsHidden() {
        RegisterEntry hidden = without("", "Le texte");

        assertThat(hidden.identity().title()).isEqualTo("Tri");
        assertThat(hidden.identity().summary()).isNull();
        assertThat(hidden.steward().sponsor()).isNull();
        assertThat(hidden.decisions()).isEmpty();
        assertThat(hidden.withheld()).singleElement().matches(Withheld::hidesAll);
    }

    @Test
    void anEntryWhoseNameIsHiddenIsCalledByItsReference() {
        assertThat(without("identity.title", "Le texte").identity().title()).isEqualTo("Nom retiré (IA-1)");
    }

    private static RegisterEntry without(String field, String text) {
        return RegisterJson.read(
                STORED.formatted(text), List.of(new Withheld(field, "Secret", LocalDate.of(2026, 5, 4))));
    }
}
