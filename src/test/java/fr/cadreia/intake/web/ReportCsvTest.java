package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.intake.IntakeStatus;
import fr.cadreia.intake.RowOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x"})
    void noCellStartsAFormula(String title) {
        assertThat(print(title)).contains(";'" + title + ";").doesNotContain(";" + title);
    }

    @Test
    void spreadsheetsSeeWhichTextItIs() {
        assertThat(print("Tri")).startsWith("\uFEFFLigne;Résultat;").contains("2;Refusée;;Tri;École;\"a;b\"");
    }

    private static String print(String title) {
        return ReportCsv.print(List.of(new RowOutcome(2, title, "École", IntakeStatus.REFUSED, "a;b", "", List.of())));
    }
}
