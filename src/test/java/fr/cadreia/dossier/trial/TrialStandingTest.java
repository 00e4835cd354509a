package fr.cadreia.dossier.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the framework's table says, with the words in which people read it. */
class TrialStandingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-31");
    private static final Settings SETTINGS = FirstVersion.settings();

    private static TrialStanding of(TrialJournal journal) {
        return journal.trial().standing(SETTINGS, TODAY).orElseThrow();
    }

    private static TrialJournal full(int risk) {
        return TrialJournal.reviewed("full", risk).begins("2026-02-20", "2026-03-01", "2026-06-30");
    }

    @Test
    void whatEverybodyWhoJudgesReadsFirst() {
        TrialStanding standing = of(full(2).row("2026-04-01", JournalKind.USE_SUSPENDED, "", Map.of())
                .row("2026-04-19", JournalKind.USE_RESUMED, "", Map.of())
                .closes("2026-07-02", "2026-06-30", 2140, 38));

        assertThat(standing.summary())
                .isEqualTo(
                        "Durée\u00a0: prévue du 1er mars au 30 juin 2026, effective 3 mois 12 jours\u00a0; suspensions 18 jours"
                                + "\u00a0; 38 utilisateurs sur 45 annoncés, 2\u202f140 utilisations sur 4\u202f000 annoncées."
                                + " Minimum du cadre\u00a0: 3 mois (atteint)\u00a0; 50 % de l’usage annoncé (atteint).");
        assertThat(standing.obstacle()).isEmpty();
    }

    @Test
    void belowTheMinimumTheRefusalSaysWhatMayBeProposed() {
        TrialStanding standing = of(full(2).closes("2026-04-12", "2026-04-12", 4000, 45));

        assertThat(standing.refusal())
                .contains(
                        "Durée minimale non atteinte\u00a0: 1 mois et 12 jours d’usage effectif sur 3 mois. Le bilan peut"
                                + " proposer l’arrêt ou la prolongation.");
        assertThat(standing.summary()).contains("Minimum du cadre\u00a0: 3 mois (non atteint)");
    }

    /** Once it was generalised, a use from before the framework is no longer to be regularised. */
    @Test
    void withoutItsProtocolAUseIsTheServiceThatItWasUntilItWasGeneralised() {
        TrialJournal service = TrialJournal.inService(2).begins("2026-03-01", "2026-03-01", "2026-06-30");
        assertThat(service.trial().useWithoutProtocol()).contains(UseState.TO_REGULARISE);

        service.closes("2026-06-30", "2026-06-30", 4000, 45).completes("2026-08-01", "generalization", Map.of());
        assertThat(service.trial().useWithoutProtocol()).isEmpty();
        assertThat(service.begins("2027-09-01", "2027-09-01", "2027-12-31")
                        .trial()
                        .useWithoutProtocol())
                .as("an adaptation")
                .isEmpty();
        assertThat(full(2).trial().useWithoutProtocol()).isEmpty();
    }

    @Test
    void closedOnItsFirstDayItCountsOneDay() {
        TrialStanding standing = of(TrialJournal.reviewed("full", 1)
                .begins("2026-03-01", "2026-03-01", "2026-06-30")
                .closes("2026-03-01", "2026-03-01", 1, 1));

        assertThat(standing.effectiveDays()).isEqualTo(1);
        assertThat(standing.obstacle())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("1 jour d’usage effectif sur 3 mois", "Usage réel insuffisant", "50 %"));
    }

    @ParameterizedTest
    @CsvSource({
        // track, risk, effective last day that is not enough, first that is
        "light, 1, 2026-03-29, 2026-03-30",
        "full, 1, 2026-05-30, 2026-05-31",
        "full, 2, 2026-05-30, 2026-05-31",
        "full, 3, 2026-06-29, 2026-06-30",
        "full, 4, 2026-08-30, 2026-08-31"
    })
    void theLeastTimeDependsOnTrackAndRisk(String track, int risk, String notEnough, String enough) {
        assertThat(of(tried(TrialJournal.reviewed(track, risk), notEnough)).isEnough())
                .isFalse();
        assertThat(of(tried(TrialJournal.reviewed(track, risk), enough)).isEnough())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-03-30, 2026-03-31", "2, 2026-03-30, 2026-03-31", "3, 2026-04-29, 2026-04-30"})
    void aUseInServiceIsObserved(int risk, String notEnough, String enough) {
        assertThat(of(tried(TrialJournal.inService(risk), notEnough)).isEnough())
                .isFalse();
        assertThat(of(tried(TrialJournal.inService(risk), enough)).isEnough()).isTrue();
    }

    private static TrialJournal tried(TrialJournal journal, String lastDay) {
        return journal.begins("2026-02-20", "2026-03-01", "2026-12-30").closes(lastDay, lastDay, 4000, 45);
    }

    @Test
    void itNeverBeginsBeforeItsProtocolNorEndsAfterItsClosing() {
        TrialStanding backdated = of(TrialJournal.reviewed("full", 1)
                .begins("2026-06-01", "2026-01-01", "2026-12-01")
                .closes("2026-06-10", "2026-11-30", 4000, 45));

        assertThat(backdated.first()).isEqualTo(LocalDate.parse("2026-06-01"));
        assertThat(backdated.effectiveDays()).isEqualTo(10);
    }

    @Test
    void thePersonWhoClosesAnewAddsNoDay() {
        TrialStanding again = of(full(1).closes("2026-03-10", "2026-03-10", 4000, 45)
                .row(
                        "2026-06-20",
                        JournalKind.RECTIFICATION_APPROVED,
                        "experimentClosing",
                        Map.of("redo", "experimentClosing"))
                .closes("2026-06-25", "2026-06-25", 4000, 45));

        assertThat(again.effectiveDays()).isEqualTo(10);
    }

    @Test
    void anExtensionCountsWithWhatWasTriedBeforeAndLastsAMonthItself() {
        TrialJournal first = full(1).closes("2026-05-15", "2026-05-15", 1500, 30);
        assertThat(of(first).isEnough()).isFalse();

        TrialJournal extended = first.begins("2026-06-01", "2026-06-01", "2026-08-31");
        assertThat(of(extended.closes("2026-06-20", "2026-06-20", 600, 30)).obstacle())
                .contains(
                        "Durée minimale de la prolongation non atteinte\u00a0: 20 jours d’usage effectif sur 1 mois.");
        TrialStanding enough = of(full(1).closes("2026-05-15", "2026-05-15", 1500, 30)
                .begins("2026-06-01", "2026-06-01", "2026-08-31")
                .closes("2026-06-30", "2026-06-30", 600, 30));
        assertThat(enough.obstacle()).isEmpty();
        assertThat(enough.uses()).isEqualTo(2100);
        assertThat(enough.summary())
                .contains("prévue du 1er mars au 30 juin 2026, puis du 1er juin au 31 août 2026")
                .contains("prolongation de 1 mois (atteint)");
    }

    @Test
    void anExtensionThatAnnouncesLessDoesNotLowerWhatIsAsked() {
        TrialStanding standing = of(full(1).closes("2026-06-30", "2026-06-30", 10, 30)
                .begins("2026-07-01", "2026-07-01", "2026-08-31", Map.of("expectedUses", 2, "expectedUsers", 1))
                .closes("2026-08-31", "2026-08-31", 2, 1));

        assertThat(standing.obstacle())
                .contains(
                        "Usage réel insuffisant\u00a0: 30 utilisateurs sur 45 annoncés, 12 utilisations sur 4\u202f000 annoncées,"
                                + " au moins 50 % sont demandés.");
    }

    @Test
    void onlyACycleThatTheReviewAcceptedReplacesTheMinimum() {
        TrialJournal accepted = TrialJournal.reviewed("full", 2)
                .completes(
                        "2026-01-12",
                        "review",
                        Map.of("track", "full", "riskLevel", "2", "cycle", "Consultation de mars", "cycleDays", 35));
        Map<String, Object> named = Map.of("cycle", true);

        TrialStanding byCycle = of(accepted.begins("2026-03-01", "2026-03-01", "2026-04-04", named)
                .closes("2026-04-04", "2026-04-04", 4000, 45));
        assertThat(byCycle.isEnough()).isTrue();
        assertThat(byCycle.summary())
                .startsWith("Minimum du cadre remplacé par le cycle de 35 jours accepté par l’instruction. Durée");
        assertThat(of(full(2).begins("2026-03-01", "2026-03-01", "2026-03-31", named)
                                .closes("2026-03-21", "2026-03-21", 4000, 45))
                        .isEnough())
                .as("named, but not accepted")
                .isFalse();
        assertThat(of(TrialJournal.reviewed("full", 2)
                                .completes(
                                        "2026-01-12", "review", Map.of("riskLevel", "2", "cycle", "X", "cycleDays", 21))
                                .begins("2026-03-01", "2026-03-01", "2026-03-31")
                                .closes("2026-03-21", "2026-03-21", 4000, 45))
                        .isEnough())
                .as("accepted, but not named by the protocol")
                .isFalse();
    }

    @Test
    void aCycleNeverGoesBelowTheLightTracksMinimum() {
        TrialStanding week = of(TrialJournal.reviewed("full", 4)
                .completes("2026-01-12", "review", Map.of("riskLevel", "4", "cycle", "Semaine bleue", "cycleDays", 7))
                .begins("2026-03-01", "2026-03-01", "2026-03-31", Map.of("cycle", true))
                .closes("2026-03-07", "2026-03-07", 4000, 45));

        assertThat(week.obstacle()).hasValueSatisfying(why -> assertThat(why).contains("7 jours", "sur 30 jours"));
    }

    @Test
    void whatIsTakenBackWasNotTried() {
        TrialJournal undone = full(1).closes("2026-06-30", "2026-06-30", 4000, 45)
                .row(
                        "2026-07-01",
                        JournalKind.RECTIFICATION_APPROVED,
                        "experimentProtocol",
                        Map.of("redo", "experimentProtocol"));
        assertThat(undone.trial().rounds()).isEmpty();
        assertThat(of(undone.begins("2026-07-02", "2026-03-01", "2026-10-31")
                                .closes("2026-07-03", "2026-07-03", 4000, 45))
                        .effectiveDays())
                .isEqualTo(2);

        assertThat(full(1).closes("2026-06-30", "2026-06-30", 4000, 45)
                        .row("2026-07-01", JournalKind.STEP_ENTERED, "proposal", Map.of())
                        .trial()
                        .rounds())
                .isEmpty();
    }

    @Test
    void whatIsAdaptedAfterItsGeneralisationIsTriedAnew() {
        TrialJournal generalized = full(1).closes("2026-06-30", "2026-06-30", 4000, 45)
                .completes("2026-08-01", "generalization", Map.of());
        assertThat(of(generalized).isEnough()).as("still told").isTrue();
        assertThat(generalized.trial().isExtendedByAnother()).isFalse();

        TrialStanding adapted = of(generalized
                .begins("2026-09-01", "2026-09-01", "2026-12-31")
                .closes("2026-10-01", "2026-10-01", 4000, 45));
        assertThat(adapted.isExtended()).isFalse();
        assertThat(adapted.isEnough()).isFalse();
    }

    /** It was in service before the framework; what is made of it afterwards was not. */
    @Test
    void whatIsAdaptedOfAUseThatWasInServiceIsTriedLikeAnyOther() {
        TrialJournal generalized = TrialJournal.inService(4)
                .begins("2026-02-01", "2026-02-01", "2026-04-30")
                .closes("2026-04-01", "2026-04-01", 4000, 45)
                .completes("2026-06-01", "generalization", Map.of());
        assertThat(of(generalized).isEnough())
                .as("still told by what it had to be")
                .isTrue();
        assertThat(of(generalized).summary()).contains("Minimum du cadre\u00a0: 2 mois");
        assertThat(proposed(generalized)).isEqualTo(9);

        TrialJournal adapted = generalized.begins("2026-07-01", "2026-07-01", "2027-03-31");
        assertThat(adapted.trial().next().observed()).isFalse();
        adapted.closes("2026-09-30", "2026-09-30", 4000, 45);
        assertThat(of(adapted).isEnough()).isFalse();
        assertThat(of(adapted).summary()).contains("Minimum du cadre\u00a0: 6 mois");
    }

    @Test
    void thePersonWhoLeavesTheLightTrackTakesTheMinimumOfTheFullOne() {
        TrialStanding left = of(TrialJournal.reviewed("light", 1)
                .begins("2026-03-01", "2026-03-01", "2026-06-30")
                .row("2026-03-01", JournalKind.LIGHT_TRACK_LEFT, "experimentProtocol", Map.of())
                .closes("2026-04-15", "2026-04-15", 4000, 45));

        assertThat(left.isEnough()).isFalse();
    }

    @Test
    void whileItGoesOnItsUseIsNotKnown() {
        TrialStanding running = full(1).trial()
                .standing(SETTINGS, LocalDate.parse("2026-06-15"))
                .orElseThrow();

        assertThat(running.isEnough()).isTrue();
        assertThat(running.summary())
                .contains(
                        "effective 3 mois 15 jours à ce jour",
                        "45 utilisateurs annoncés, 4\u202f000 utilisations annoncées.");
        assertThat(TrialJournal.reviewed("full", 1).trial().standing(SETTINGS, TODAY))
                .isEmpty();
    }

    @Test
    void aTrialWithoutMinimumsAsksForNothing() {
        TrialStanding standing = full(4).closes("2026-02-20", "2026-02-20", 0, 0)
                .trial()
                .standing(FirstVersion.withoutMinimums(), TODAY)
                .orElseThrow();

        assertThat(standing.obstacle()).isEmpty();
        assertThat(standing.summary()).contains("effective 0 jour").endsWith("Minimum du cadre\u00a0: aucun.");
    }

    @Test
    void theProtocolProposesALengthOfTheTable() {
        assertThat(proposed(TrialJournal.reviewed("light", 1))).isEqualTo(2);
        assertThat(proposed(TrialJournal.reviewed("full", 2))).isEqualTo(4);
        assertThat(proposed(TrialJournal.reviewed("full", 3))).isEqualTo(6);
        assertThat(proposed(TrialJournal.reviewed("full", 4))).isEqualTo(9);
        assertThat(proposed(TrialJournal.inService(4))).isEqualTo(2);
    }

    private static int proposed(TrialJournal journal) {
        return TrialMinimum.proposedMonths(journal.trial().next(), SETTINGS);
    }

    /** The rows of a case's journal that tell of its experimentation, each written at noon of its day. */
    private static final class TrialJournal {

        private final List<JournalEntry> rows = new ArrayList<>();

        static TrialJournal reviewed(String track, int risk) {
            return new TrialJournal()
                    .row("2026-01-05", JournalKind.OPENED, "", Map.of())
                    .reviews("2026-01-10", track, risk);
        }

        static TrialJournal inService(int risk) {
            return new TrialJournal()
                    .row("2026-01-05", JournalKind.IMPORTED, "", Map.of())
                    .reviews("2026-01-10", "full", risk);
        }

        Trial trial() {
            return Trial.of(rows);
        }

        TrialJournal reviews(String day, String track, int risk) {
            return completes(day, "review", Map.of("track", track, "riskLevel", String.valueOf(risk)));
        }

        TrialJournal begins(String day, String start, String end) {
            return begins(day, start, end, Map.of());
        }

        TrialJournal begins(String day, String start, String end, Map<String, Object> other) {
            Map<String, Object> facts =
                    new HashMap<>(Map.of("start", start, "end", end, "expectedUses", 4000, "expectedUsers", 45));
            facts.putAll(other);
            return completes(day, "experiment-protocol", facts).row(day, JournalKind.EXPERIMENT_BEGUN, "", Map.of());
        }

        TrialJournal closes(String day, String actualEnd, long uses, long users) {
            return completes(day, "experiment-closing", Map.of("actualEnd", actualEnd, "uses", uses, "users", users))
                    .row(day, JournalKind.EXPERIMENT_ENDED, "", Map.of());
        }

        TrialJournal completes(String day, String form, Map<String, Object> facts) {
            Map<String, Object> content = new HashMap<>(facts);
            content.put("form", form);
            return row(day, JournalKind.STEP_COMPLETED, form, content);
        }

        TrialJournal row(String day, JournalKind kind, String step, Map<String, Object> content) {
            try {
                rows.add(JournalEntry.chained(
                        "IA-2026-0001",
                        rows.size() + 1,
                        LocalDate.parse(day)
                                .atTime(LocalTime.NOON)
                                .atZone(ZoneId.systemDefault())
                                .toInstant(),
                        "agent",
                        kind,
                        step,
                        "2026-1",
                        new ObjectMapper().writeValueAsString(content),
                        rows.isEmpty()
                                ? JournalEntry.FIRST
                                : rows.get(rows.size() - 1).hash()));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
            return this;
        }
    }
}
