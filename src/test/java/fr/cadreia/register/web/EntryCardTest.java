package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.LongestEntries;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.UseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a list says of each use. */
class EntryCardTest {

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
                .isLessThanOrEqualTo(310);
        assertThat(card.facts()).isNotEmpty();
        EntryCard shown = EntryCard.of(SampleEntries.bare(UseStatus.IN_SERVICE));
        assertThat(shown.brief(true)).as("nothing to shorten").isEqualTo(shown);
    }
}
