package fr.cadreia.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.time.WorkingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures and dates of the history agree with each other, as a lawyer, a data protection officer and a clerk read them. */
class StoryFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    /** The most people that the framework allows an experimentation. */
    private static final int CAP = 5000;

    private static final BigDecimal CARBON = new BigDecimal("0.052");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 30);

    private static final String PROTOCOL = "experiment-protocol";
    private static final String CLOSING = "experiment-closing";
    private static final String AUTHORITY = "authority-act";

    private final StoryTimeline story = StoryTimeline.of(new StoryTime(TODAY));

    /** One act with all that is answered in it. */
    private record Told(StoryTimeline story, Act act) {

        Optional<Object> answer(String field) {
            return Optional.ofNullable(story.answers(act, act.what()).values().get(field));
        }

        String text(String field) {
            return answer(field).map(Object::toString).orElse("");
        }

        BigDecimal number(String field) {
            return new BigDecimal(text(field));
        }

        LocalDate day(String field) {
            return story.time().day(text(field), on());
        }

        LocalDate on() {
            return act.at().toLocalDate();
        }

        /** What was done of the same thing before, the latest of its kind. */
        Optional<Told> last(String what) {
            return story.acts().stream()
                    .filter(other -> other.on().equals(act.on()) && other.what().equals(what))
                    .filter(other -> !other.at().isAfter(act.at()))
                    .reduce((earlier, later) -> later)
                    .map(other -> new Told(story, other));
        }

        @Override
        public String toString() {
            return act.toString();
        }
    }

    private static List<Told> told(StoryTimeline story, String what) {
        List<Told> told = story.acts().stream()
                .filter(act -> act.what().equals(what))
                .map(act -> new Told(story, act))
                .toList();
        assertThat(told).as(what).isNotEmpty();
        return told;
    }

    private List<Told> told(String what) {
        return told(story, what);
    }

    /** @param inService whether by re-evaluations, or by bilans */
    private List<Told> measured(boolean inService) {
        return told("assessment").stream()
                .filter(told -> told.answer("recommendationInService").isPresent() == inService)
                .toList();
    }

    static Stream<StoryTimeline> toldOnDaysOfAYear() {
        return TODAY.datesUntil(TODAY.plusYears(1), Period.ofDays(3)).map(day -> StoryTimeline.of(new StoryTime(day)));
    }

    @ParameterizedTest
    @MethodSource("toldOnDaysOfAYear")
    void anActOfTheAuthorityIsSignedOnAWorkingDayAndEnteredAfterwardsAtOfficeHours(StoryTimeline any) {
        for (Told act : told(any, AUTHORITY)) {
            assertThat(WorkingDays.isOne(act.day("actDate"))).as("%s", act).isTrue();
            assertThat(act.day("actDate")).as("%s", act).isBefore(act.on());
            assertThat(act.day("effectDate")).as("%s", act).isBetween(act.day("actDate"), act.on());
            assertThat(act.act().at().toLocalTime()).as("%s", act).isBetween(OPENS, CLOSES);
        }
        told(any, "framework-vote")
                .forEach(vote -> assertThat(vote.day("actDate")).as("%s", vote).isBefore(vote.on()));
    }

    @ParameterizedTest
    @MethodSource("toldOnDaysOfAYear")
    void anExperimentationLastsAsManyMonthsAsItSaysToTheDayAndIsClosedWhenItIsOver(StoryTimeline any) {
        for (Told closing : told(any, CLOSING)) {
            Told protocol = closing.last(PROTOCOL).orElseThrow();
            assertThat(protocol.day("end")).as("%s", closing).isBeforeOrEqualTo(closing.on());
            if (closing.text("maintained").equals("no")) {
                assertThat(protocol.day("start").plusMonths(months(protocol)))
                        .as("%s", protocol)
                        .isEqualTo(protocol.day("end").plusDays(1));
            }
        }
    }

    /** The months as the committee extended them, or as they were proposed. */
    private static int months(Told protocol) {
        return protocol.last(CLOSING)
                .flatMap(closed -> closed.story().acts().stream()
                        .filter(act -> act.on().equals(protocol.act().on())
                                && act.with().containsKey("extensionMonths"))
                        .findFirst())
                .map(extended -> extended.number("extensionMonths"))
                .orElseGet(() -> protocol.number("durationMonths").intValue());
    }

    @Test
    void everyActOfTheAuthorityHasItsOwnNumber() {
        assertThat(told(AUTHORITY))
                .extracting(act -> story.time().written(act.text("actNumber")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoIsConcernedIsCountedBesideWhoUsesIt() {
        for (Told protocol : told(PROTOCOL)) {
            int participants = protocol.number("participants").intValue();
            int users = protocol.number("expectedUsers").intValue();
            assertThat(participants).as("%s", protocol).isBetween(users, CAP);
            if (!protocol.text("concerned").equals("[agents]")) {
                assertThat(participants).as("%s", protocol).isGreaterThan(users);
            }
        }
    }

    /** Nobody answers twice: fewer answer than are asked, and fewer are asked than it concerns. */
    @Test
    void asManyAnswerAsWereAskedAtMost() {
        for (Told gathering : told("gather")) {
            int asked = gathering.number("asked").intValue();
            assertThat(answered(gathering)).as("%s", gathering).isBetween(1, asked);
            assertThat(asked)
                    .as("%s", gathering)
                    .isLessThanOrEqualTo(gathering
                            .last(PROTOCOL)
                            .orElseThrow()
                            .number("participants")
                            .intValue());
        }
    }

    private int answered(Told gathering) {
        return told("answers").stream()
                .filter(told -> told.act().on().equals(gathering.act().on()))
                .filter(told -> told.act()
                        .with()
                        .get("from")
                        .equals(gathering.act().with().get("from")))
                .filter(told -> !told.act().at().isBefore(gathering.act().at()))
                .filter(told -> told("gather").stream()
                        .filter(other -> other.act().on().equals(gathering.act().on()))
                        .filter(other ->
                                other.act().at().isAfter(gathering.act().at()))
                        .noneMatch(other -> !other.act().at().isAfter(told.act().at())))
                .mapToInt(told -> ((List<?>) told.act().with().get("SATISFACTION"))
                        .stream().mapToInt(count -> (Integer) count).sum())
                .sum();
    }

    /** After an extension the protocol announces both of its periods together. */
    @Test
    void whatWasUsedStaysWithinWhatWasAnnounced() {
        Set<String> extended = new HashSet<>();
        for (Told closing : told(CLOSING)) {
            Told protocol = closing.last(PROTOCOL).orElseThrow();
            BigDecimal uses = told(CLOSING).stream()
                    .filter(other -> other.act().on().equals(closing.act().on()))
                    .filter(other -> !other.act().at().isAfter(closing.act().at()))
                    .peek(other -> {
                        if (!other.act().equals(closing.act())) {
                            extended.add(closing.act().on());
                        }
                    })
                    .map(other -> other.number("uses"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(uses).as("%s", closing).isLessThanOrEqualTo(protocol.number("expectedUses"));
            assertThat(closing.number("users")).as("%s", closing).isLessThanOrEqualTo(protocol.number("expectedUsers"));
        }
        assertThat(extended).containsExactly("n24");
    }

    /** Beside a budget for the whole of it, whose excess the bilan tells; the yearly estimate is the expert’s. */
    @Test
    void energyIsBudgetedMeasuredAndToldAlike() {
        for (Told protocol : told(PROTOCOL)) {
            assertThat(protocol.number("energyBudgetKwh"))
                    .as("%s", protocol)
                    .isLessThan(protocol.number("energyKwhMax"));
        }
        List<String> above = new ArrayList<>();
        for (Told bilan : measured(false)) {
            BigDecimal measured = bilan.number("energyKwh");
            assertThat(bilan.number("carbonKg"))
                    .as("%s", bilan)
                    .isEqualByComparingTo(measured.multiply(CARBON).setScale(2, RoundingMode.HALF_UP));
            if (measured.compareTo(bilan.last(PROTOCOL).orElseThrow().number("energyBudgetKwh")) > 0) {
                above.add(bilan.act().on());
                assertThat(bilan.text("drawbacks").replaceAll("\\D", " "))
                        .as("%s", bilan)
                        .contains(bilan.last(PROTOCOL).orElseThrow().text("energyBudgetKwh"));
            }
        }
        assertThat(above).containsExactly("n13", "n21");
    }

    /** What measures anew has measures of its own. */
    @Test
    void aReassessmentDoesNotRepeatTheBilan() {
        for (Told again : measured(true)) {
            Told bilan = measured(false).stream()
                    .filter(told -> told.act().on().equals(again.act().on()))
                    .filter(told -> told.act().at().isBefore(again.act().at()))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            for (String field : List.of("indicator1Measured", "indicator1Cases", "errors", "benefits", "drawbacks")) {
                // The light track asks for fewer sentences.
                if (!bilan.text(field).isEmpty()) {
                    assertThat(again.text(field)).as("%s: %s", again, field).isNotEqualTo(bilan.text(field));
                }
            }
        }
    }

    /** Sensitive data, and a camera on people in a public place, each take an impact assessment. */
    @Test
    void impactAssessmentsFollowFromTheData() {
        for (Told opinion : told("opinion-dpo")) {
            boolean camera = opinion.text("solutionKind").equals("computerVision");
            assertThat(opinion.text("dpiaRequired").equals("yes")
                            || !camera && !opinion.text("personalData").equals("sensitive"))
                    .as("%s", opinion)
                    .isTrue();
        }
        for (StorySubject use : story.subjects()) {
            if (use.text("solutionKind").equals("computerVision")
                    && use.text("personalData").equals("none")) {
                assertThat(use.text("dataSources")).as(use.key()).contains("sans passant");
            }
        }
    }

    @Test
    void whatTouchesEmploymentIsOfHighRisk() {
        List<Told> reviews = told("review").stream()
                .filter(review -> review.text("affectsPersons").equals("employment"))
                .toList();

        assertThat(reviews).isNotEmpty().allSatisfy(review -> {
            assertThat(review.text("aiActClass")).isEqualTo("highRisk");
            assertThat(review.text("annexPoint")).isEqualTo("employment");
            assertThat(review.text("riskLevel")).isEqualTo("4");
        });
    }

    /** The workers’ committee gave its opinion, or was told, before the opinion that tells so; its opinion is no condition. */
    @Test
    void theWorkersCommitteeComesFirst() {
        for (Told opinion : told("opinion-hr")) {
            assertThat(opinion.text("conditions")).as("%s", opinion).doesNotContain("CST", "comité social");
            Stream.of("cstOpinionDate", "cstInformationDate")
                    .filter(field -> opinion.answer(field).isPresent())
                    .forEach(field ->
                            assertThat(opinion.day(field)).as("%s", opinion).isBefore(opinion.on()));
        }
    }

    /**
     * A member who works where a solution comes from, or is its object, leaves before it is put to the vote and comes
     * back after it.
     */
    @Test
    void thePersonWhoHasAnInterestIsNotInTheRoom() {
        List<Told> motions = told("motion");
        for (Told motion : motions) {
            StorySubject use = story.subject(motion.act().on());
            if (use.text("supplier").contains("irection du numérique") && isPresent("member2", motion)) {
                assertThat(away(motion)).as("%s", motion).contains("member2");
            }
            if (use.text("organisation").equals("dir-proprete")
                    || use.text("need").contains("équipes de collecte")) {
                assertThat(away(motion)).as("%s", motion).contains("member3");
            }
            if (use.text("organisation").equals("dir-education") && isPresent("member1", motion)) {
                assertThat(away(motion)).as("%s", motion).contains("member1");
            }
        }
        assertThat(told("leave-room").stream().map(left -> left.text("members")))
                .containsExactlyElementsOf(told("come-back").stream()
                        .map(back -> back.text("members"))
                        .toList());
    }

    private boolean isPresent(String member, Told motion) {
        return told("open-session").stream()
                .filter(session -> session.on().equals(motion.on()))
                .anyMatch(session -> session.act().list("present").contains(member));
    }

    private static List<String> away(Told motion) {
        return motion.last("leave-room")
                .filter(left -> left.on().equals(motion.on()))
                .map(left -> left.act().list("members"))
                .orElse(List.of());
    }

    /** Each considérant is one sentence that begins with what it is about. */
    @Test
    void eachMotiveIsASentenceOfItsOwn() {
        List<String> motives = story.acts().stream()
                .filter(act ->
                        act.with().containsKey("motion") || act.text("form").equals("convening"))
                .flatMap(act -> act.text("reasons").lines())
                .toList();

        assertThat(motives)
                .hasSizeGreaterThan(20)
                .allSatisfy(motive -> assertThat(motive)
                        .matches("(?:Le |La |Les |L’|Un |Une |Aucun |Aucune |Chaque |Six |Trois ).*[^.]\\.")
                        .doesNotContain("\u00a0;", "\u00a0:", ". "));
    }
}
