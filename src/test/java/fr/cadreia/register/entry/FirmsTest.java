package fr.cadreia.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Éditeur SA > Éditeur SA",
                "Alpha ; Bêta|Gamma / Delta > Alpha+Bêta+Gamma+Delta",
                "Alpha, Bêta > Alpha+Bêta",
                "Alpha, Inc., Bêta LLC > Alpha, Inc.+Bêta LLC",
                "Direction du numérique, équipe données > Direction du numérique, équipe données",
                "Dupont & Fils et Associés > Dupont & Fils et Associés",
                "Alpha/Bêta > Alpha+Bêta",
                "S/4 Conseil > S/4 Conseil",
                "Alpha; ALPHA ;alpha > Alpha",
                "Not available > ''",
                "N/A; Alpha > Alpha",
                "non renseigné > ''",
                "- > ''",
                "Sans objet, Alpha > Alpha"
            })
    void aCellNamesItsFirms(String cell, String firms) {
        assertThat(Firms.in(cell)).isEqualTo(firms.isEmpty() ? List.of() : Arrays.asList(firms.split("\\+")));
        assertThat(Firms.in(Firms.text(Firms.in(cell))))
                .as("what the register writes")
                .isEqualTo(Firms.in(cell));
    }
}
