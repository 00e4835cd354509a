package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.EntryDifference;
import fr.cadreia.register.EntryText;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.LongestEntries;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryField.Page;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** What people ask first: each answer says what it answers, and what was measured stands beside what was promised. */
    @Test
    void theEssentialSaysWhatWasMeasuredAndNothingWithoutItsQuestion() {
        EntryPage page = EntryPage.of(SampleEntries.full(UseStatus.IN_SERVICE));

        assertThat(page.story())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.answers())
                        .isNotEmpty()
                        .allSatisfy(answer -> assertThat(List.of(answer.label(), answer.text()))
                                .doesNotContain("")));
        assertThat(page.story()).extracting(EntryPage.StoryPart::question).contains("Qui est concerné\u00a0?");
        assertThat(page.story())
                .filteredOn(part -> part.question().startsWith("Ce qui était promis"))
                .singleElement()
                .satisfies(part -> assertThat(part.answers())
                        .allSatisfy(answer -> assertThat(answer.text()).contains("départ ", ", cible ", "mesuré")));
    }

    /** The sentence of the vote stands once; elsewhere few words tell the opinion. */
    @Test
    void theSentenceOfTheVoteStandsOnce() {
        RegisterEntry entry = EntryBuilder.change(
                SampleEntries.full(UseStatus.IN_SERVICE).entry(),
                (path, before) -> path.equals("decisions.outcome")
                        ? new LabelledCode("generalize", "Le comité, après en avoir délibéré, émet un avis.")
                        : before);
        EntryPage page = EntryPage.of(SampleEntries.version(entry));

        assertThat(page.toString().split("après en avoir délibéré", -1))
                .as("beside the version itself")
                .hasSize(entry.decisions().size() * 2 + 1);
        assertThat(page.decisions()).allSatisfy(decision -> {
            assertThat(decision.outcome()).startsWith("Avis favorable");
            assertThat(decision.sentence()).contains("après en avoir délibéré");
        });
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

    // What a list says of each use.

    @ParameterizedTest
    @EnumSource(
            value = UseStatus.class,
            names = {"REFUSED", "STOPPED", "SUSPENDED"})
    void whatIsNotInUseAnyMoreSaysWhy(UseStatus status) {
        EntryVersion version = SampleEntries.full(status);
        String why = EntryCard.of(version).why();

        assertThat(why).isNotBlank();
        assertThat(why)
                .isEqualTo(
                        status == UseStatus.SUSPENDED
                                ? version.entry().standing().suspensionReason()
                                : version.entry().ending().reason());
    }

    @Test
    void theCommitteeSaysWhyWhereTheEndDoesNot() {
        EntryVersion refused = without(SampleEntries.full(UseStatus.REFUSED), "ending.reason");
        Decision last = refused.entry().decisions().get(0);

        assertThat(EntryCard.of(refused).why()).isEqualTo(last.publicSummary());
        EntryVersion unsummed = without(refused, "decisions.publicSummary");
        assertThat(EntryCard.of(unsummed).why()).isEqualTo(last.reasons());
        assertThat(EntryCard.of(without(unsummed, "decisions.reasons")).why()).isEmpty();
    }

    @Test
    void whatIsInUseHasNoReasonAndSaysItsCost() {
        EntryCard card = EntryCard.of(SampleEntries.full(UseStatus.IN_SERVICE));

        assertThat(card.why()).isEmpty();
        assertThat(card.cost()).endsWith("\u00a0€");
        assertThat(EntryCard.of(SampleEntries.bare(UseStatus.IN_SERVICE)).cost())
                .isEmpty();
    }

    @Test
    void aListThatSaysNoReasonsHasTheirPlaceForTheRest() {
        EntryCard card = EntryCard.of(SampleEntries.full(UseStatus.STOPPED));

        assertThat(card.brief(false).why()).isEmpty();
        assertThat(card.brief(false).facts()).isEqualTo(card.facts());
    }

    private static EntryVersion without(EntryVersion version, String field) {
        return version.saying(
                EntryBuilder.change(version.entry(), (path, before) -> path.equals(field) ? null : before));
    }

    @Test
    void longTextsEndAfterAWordAndTheReasonKeepsItsPlace() {
        EntryCard card = EntryCard.of(SampleEntries.full(UseStatus.STOPPED)
                        .saying(LongestEntries.of(UseStatus.STOPPED, "IA-2026-0077")))
                .brief(true);

        assertThat(card.why()).hasSizeBetween(60, 120).endsWith("…").doesNotContain(" …");
        assertThat(card.summary().length() + card.why().length() + card.facts().length())
                .isLessThanOrEqualTo(296);
        assertThat(card.facts()).isNotEmpty();
        EntryCard shown = EntryCard.of(SampleEntries.bare(UseStatus.IN_SERVICE));
        assertThat(shown.brief(true)).as("nothing to shorten").isEqualTo(shown);
    }
}
