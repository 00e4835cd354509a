package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.EntryDifference;
import fr.cadreia.register.EntryText;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryField.Page;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an entry's page is made of. */
class EntryPageTest {

    @Test
    void indicatorsAreATableAndNoRunOnText() {
        EntryPage page = EntryPage.of(SampleEntries.full(UseStatus.IN_SERVICE));

        assertThat(page.sections())
                .filteredOn(section -> !section.indicators().isEmpty())
                .singleElement()
                .satisfies(section -> {
                    assertThat(section.title()).isEqualTo("L’expérimentation");
                    assertThat(section.rows())
                            .extracting(EntryPage.Row::label)
                            .doesNotContain(FieldTable.REGISTER
                                    .field("experimentation.indicators")
                                    .label());
                });
        assertThat(EntryPage.of(SampleEntries.bare(UseStatus.IN_SERVICE)).sections())
                .allMatch(section -> section.indicators().isEmpty());
    }

    static Stream<EntryField> shown() {
        return FieldTable.REGISTER.asRead().stream().filter(field -> field.page() != Page.TABLE);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void whatTheTableGivesAPlaceIsOnThePage(EntryField field) {
        EntryVersion version = SampleEntries.saying(field, "zqmotz");
        String said = EntryText.of(version.entry(), field);
        EntryPage page = EntryPage.of(version);
        List<EntryPage.Row> rows = page.sections().stream()
                .flatMap(section -> section.rows().stream())
                .toList();

        if (field.page() == Page.LEAD) {
            assertThat(page.title() + page.lead()).contains(said);
            assertThat(rows).extracting(EntryPage.Row::label).doesNotContain(field.label());
        } else {
            assertThat(rows)
                    .anySatisfy(row -> assertThat(List.of(row.label(), row.value(), row.withheld()))
                            .isEqualTo(List.of(field.label(), said, "")));
        }
        RegisterEntry before = EntryBuilder.change(
                SampleEntries.full(UseStatus.IN_SERVICE).entry(),
                (path, value) -> path.equals(field.path()) ? null : value);
        assertThat(EntryDifference.between(before, version.entry()).changes())
                .extracting(EntryDifference.Change::label)
                .contains(field.label());
    }

    @Test
    void whatIsOnlySaidWhenItIsSoHasNoRowElse() {
        RegisterEntry late = SampleEntries.full(UseStatus.IN_SERVICE).entry();
        RegisterEntry inTime = EntryBuilder.change(
                late, (path, before) -> path.equals("standing.reassessmentLate") ? Boolean.FALSE : before);

        assertThat(labels(late)).contains("Réévaluation en retard");
        assertThat(labels(inTime)).doesNotContain("Réévaluation en retard");
    }

    @Test
    void whatTwoFieldsSayAlikeIsSaidOnceAtTheHead() {
        EntryVersion full = SampleEntries.full(UseStatus.IN_SERVICE);
        String summary = full.entry().identity().summary();
        EntryVersion alike = full.saying(
                EntryBuilder.change(full.entry(), (path, before) -> path.equals("identity.text") ? summary : before));

        assertThat(EntryPage.of(alike).lead().texts()).containsExactly(summary);
    }

    private static List<String> labels(RegisterEntry entry) {
        EntryVersion version = SampleEntries.full(UseStatus.IN_SERVICE).saying(entry);
        return EntryPage.of(version).sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(EntryPage.Row::label)
                .toList();
    }
}
