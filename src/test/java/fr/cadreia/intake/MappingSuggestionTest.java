package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.intake.Inventory.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingSuggestionTest {

    private static IntakeMapping suggest(List<String> headings, List<List<String>> rows) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(1, headings));
        rows.forEach(row -> lines.add(new Line(lines.size() + 1, row)));
        return new MappingSuggestion(ProposalFields.ALL, Inventory.of("x.csv", lines)).suggest();
    }

    private static Optional<String> column(IntakeMapping mapping, String field) {
        return mapping.of(field).flatMap(FieldSource::column);
    }

    @Test
    void frenchHeadingsAreKnown() {
        IntakeMapping mapping = suggest(
                List.of(
                        "N°",
                        "Intitulé",
                        "Service gestionnaire",
                        "Date de mise en service",
                        "Données perso ?",
                        "Éditeur"),
                List.of(
                        List.of("1", "Tri", "Direction de l’eau", "13/04/2023", "non", "Acme"),
                        List.of("2", "Avis", "DE", "03/04/2023", "oui", "Acme")));

        assertThat(column(mapping, "externalId")).contains("N°");
        assertThat(column(mapping, "title")).contains("Intitulé");
        assertThat(column(mapping, "organisation")).contains("Service gestionnaire");
        assertThat(column(mapping, "inUseSince")).contains("Date de mise en service");
        assertThat(column(mapping, "supplier")).contains("Éditeur");
        assertThat(mapping.of("personalData").orElseThrow().values())
                .as("yes may be ordinary or sensitive: a person says which")
                .containsOnlyKeys("non")
                .containsEntry("non", "none");
    }

    @Test
    void americanHeadingsAndValuesAreKnown() {
        IntakeMapping mapping = suggest(
                List.of(
                        "Use Case ID",
                        "Use Case Name",
                        "Agency",
                        "Stage of Development",
                        "Date Implemented",
                        "Vendor Name",
                        "Topic Area"),
                List.of(
                        List.of(
                                "DHS-1",
                                "Traveler check",
                                "DHS",
                                "Operation and Maintenance",
                                "4/13/2023",
                                "Acme",
                                "Law & Justice"),
                        List.of("DHS-2", "Chat", "DHS", "Initiated", "5/1/2023", "Acme", "Transportation")));

        assertThat(column(mapping, "externalId")).contains("Use Case ID");
        assertThat(column(mapping, "title")).contains("Use Case Name");
        assertThat(column(mapping, "organisation")).contains("Agency");
        assertThat(column(mapping, "inUseSince")).contains("Date Implemented");
        assertThat(mapping.of("alreadyInUse").orElseThrow().values())
                .containsEntry("Operation and Maintenance", "yes")
                .containsEntry("Initiated", "no");
        assertThat(mapping.of("policy").orElseThrow().values())
                .containsEntry("Law & Justice", "safety")
                .containsEntry("Transportation", "mobility");
    }

    @Test
    void aColumnOfTextIsNoDateWhateverItsHeading() {
        assertThat(column(
                        suggest(List.of("Nom", "Depuis"), List.of(List.of("a", "toujours"), List.of("b", "hier"))),
                        "inUseSince"))
                .isEmpty();
    }

    @Test
    void valuesSpeakWhereTheHeadingDoesNot() {
        IntakeMapping mapping = suggest(
                List.of("Nom", "X12"),
                List.of(List.of("a", "Direction de l’eau"), List.of("b", "Direction de l’école")));

        assertThat(column(mapping, "organisation")).contains("X12");
    }

    @Test
    void anOrganisationThatIsNearlyWrittenSoIsTranslated() {
        IntakeMapping mapping = suggest(
                List.of("Nom", "Service"), List.of(List.of("a", "Direction éducation"), List.of("b", "Voirie")));

        assertThat(mapping.of("organisation").orElseThrow().values())
                .containsOnlyKeys("Direction éducation")
                .containsValue("dir-education");
    }

    @Test
    void eachColumnGivesOneField() {
        IntakeMapping mapping = suggest(List.of("Nom", "Titre", "Description"), List.of(List.of("a", "b", "c")));

        assertThat(column(mapping, "title")).contains("Nom");
        assertThat(mapping.fields().values().stream()
                        .map(source -> source.column().orElseThrow()))
                .doesNotHaveDuplicates();
    }
}
