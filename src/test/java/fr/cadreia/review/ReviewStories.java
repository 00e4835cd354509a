package fr.cadreia.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TaskTimers;
import fr.cadreia.TestClock;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.review.Review.Outcome;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Reviews of the framework to each of their ends, by people who know the engine's REST API only. They change the
 * framework, and so have an engine and a database of their own.
 */
@OwnEngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:reviews" + H2InMemory.OPTIONS)
class ReviewStories extends InApplication {

    private static final String KEY = "framework-review";

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewRound round;

    @Autowired
    private ReviewOpening opening;

    @Autowired
    private Frameworks frameworks;

    @BeforeEach
    void connect() {
        passTo(afterEverything());
    }

    /** Adopted versions stay: each story begins after those of the stories before it. */
    private LocalDate afterEverything() {
        LocalDate effective = frameworks.latest().effectiveOn();
        return effective.isAfter(TestClock.today()) ? effective.plusDays(1) : TestClock.today();
    }

    private void passTo(LocalDate day) {
        persons.passTo(day);
        TestClock.stopsAt(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.systemDefault());
    }

    private Story requested() {
        return started(KEY, "secretary", "title", "Seuils trop bas");
    }

    private static Story evaluated(Story review, String course) {
        return review.does("secretary", "review-figures").does("chair", "review-evaluation", "reviewCourse", course);
    }

    private static Story answered(Story review) {
        return evaluated(review, "revise")
                .does("chair", "codev-referral")
                .does("codev", "codev-opinion", "position", "withRemarks", "opinion", "Plus de sobriété.");
    }

    private static Object[] vote(String result, LocalDate effectiveOn) {
        return new Object[] {
            "frameworkVote",
            result,
            "actNumber",
            "2026-112",
            "actDate",
            today().toString(),
            "effectiveOn",
            effectiveOn.toString(),
            "voteReason",
            "À préciser"
        };
    }

    @Test
    void aNewVersionIsAdoptedAfterTheDevelopmentCouncilsOpinion() {
        FrameworkVersion before = frameworks.inForce();
        Story review = answered(requested())
                .does("secretary", "review-proposal", "rule3", "La solution la plus sobre.", "noticeDays", 8);
        LocalDate effective = today().plusDays(10);
        review.does("council", "framework-vote", vote("adopted", effective));
        assertThat(review.waitsAt()).containsExactly("Task_CodevFollowUp");
        review.does("secretary", "codev-follow-up", "followUp", "Reprise en partie.");

        assertThat(review.endedAt()).containsExactly("End_Adopted");
        FrameworkVersion adopted = frameworks.latest();
        assertThat(adopted.effectiveOn()).isEqualTo(effective);
        assertThat(adopted.rules().get(2)).isEqualTo("La solution la plus sobre.");
        assertThat(adopted.settings().get(Setting.NOTICE_DAYS)).isEqualTo(8);
        assertThat(adopted.act()).contains("2026-112");
        assertThat(frameworks.inForce().number()).as("not before its date").isEqualTo(before.number());
        assertThat(kinds(review))
                .contains(JournalKind.REVIEW_OPENED, JournalKind.FRAMEWORK_ADOPTED, JournalKind.REVIEW_CLOSED);

        passTo(effective);
        assertThat(frameworks.inForce()).isEqualTo(adopted);
        Browser stranger = stranger();
        assertThat(stranger.get("/cadre").body()).contains(adopted.number(), "La solution la plus sobre.");
        assertThat(stranger.get("/cadre/versions/" + before.number()).body())
                .contains(before.rules().get(2).replace("'", "&#39;"));
        assertThat(stranger.get("/cadre/difference?de=" + before.number() + "&a=" + adopted.number())
                        .body())
                .contains("Règle 3", "<del>", "<ins>", "jours francs");
        assertThat(browser("agent").get("/cadre/exigences").body())
                .as("whose requirements hold")
                .contains(adopted.number(), "ses exigences sont celles de la version 2026-1");
        assertThat(browser("agent")
                        .get("/cadre/revisions/" + review.reference())
                        .body())
                .contains("Plus de sobriété.", "Reprise en partie.", "Les chiffres");
    }

    @Test
    void withoutAnAnswerInTimeTheReviewGoesOn() {
        Story review = evaluated(requested(), "revise").does("chair", "codev-referral");
        Date term = (Date) engine.getRuntimeService().getVariable(review.instance(), "codevTerm");
        assertThat(term)
                .isEqualTo(Date.from(today().plusMonths(3)
                        .plusDays(1)
                        .atStartOfDay(ZoneId.systemDefault())
                        .toInstant()));
        assertThat(TaskTimers.of(engine, review.reference(), "Task_CodevOpinion"))
                .isEqualTo(new TaskTimers(
                        today().plusMonths(3), Optional.of(today().plusMonths(3).minusDays(5)), Optional.empty()));
        review.fires("Timer_CodevSilence");
        assertThat(review.waitsAt()).containsExactly("Task_ReviewProposal");
        assertThat(kinds(review)).contains(JournalKind.CODEV_SILENT);

        review.does("secretary", "review-proposal", "opinionDays", 20)
                .does("council", "framework-vote", vote("adopted", today().plusDays(1)));
        assertThat(review.endedAt()).as("no opinion to follow up").containsExactly("End_Adopted");
    }

    @Test
    void aProposalIsSentBackAndThenRejected() {
        FrameworkVersion before = frameworks.latest();
        Story review = answered(requested())
                .does("secretary", "review-proposal", "quorumPercent", 60)
                .does("council", "framework-vote", vote("sentBack", today().plusDays(1)));
        assertThat(review.waitsAt()).containsExactly("Task_ReviewProposal");
        String task = review.take("secretary", "review-proposal");
        assertThat(review.shown("secretary", task).toString()).contains("À préciser");

        review.does("secretary", "review-proposal", "quorumPercent", 55)
                .does("council", "framework-vote", vote("rejected", today().plusDays(1)))
                .does("secretary", "codev-follow-up");

        assertThat(review.endedAt()).containsExactly("End_Rejected");
        assertThat(reviews.get(review.reference()).outcome()).contains(Outcome.REJECTED);
        assertThat(frameworks.latest()).isEqualTo(before);
    }

    @Test
    void theCommitteeMayKeepTheFrameworkAsItIs() {
        Story review = evaluated(requested(), "unchanged");

        assertThat(review.endedAt()).containsExactly("End_Unchanged");
        assertThat(reviews.get(review.reference()).outcome()).contains(Outcome.UNCHANGED);
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        Story review = answered(requested());
        String second = refusal("chair", "title", "Encore une");
        assertThat(second).contains("une seule à la fois");

        assertThat(review.isRefused("secretary", "review-proposal"))
                .as("nothing changes")
                .containsExactly("summary");
        assertThat(review.isRefused("secretary", "review-proposal", "quorumPercent", 49, "noticeDays", 4.5))
                .containsExactlyInAnyOrder("quorumPercent", "noticeDays");
        assertThat(review.isRefused("secretary", "review-proposal", "reassessmentRisk4", 24))
                .as("a greater risk is not re-evaluated later")
                .containsExactly("reassessmentRisk4");
        assertThat(review.isRefused("secretary", "review-proposal", "rule1", "x".repeat(2001)))
                .containsExactly("rule1");
        review.does("secretary", "review-proposal", "quorumPercent", 55);

        int versions = frameworks.all().size();
        assertThat(review.isRefused("council", "framework-vote", vote("adopted", today())))
                .as("not before tomorrow")
                .containsExactly("effectiveOn");
        for (int days : List.of(1, -1)) {
            assertThat(review.isRefused(
                            "council",
                            "framework-vote",
                            "frameworkVote",
                            "rejected",
                            "actNumber",
                            "1",
                            "actDate",
                            today().plusDays(days).toString()))
                    .as("to come, or before the proposal: %s", days)
                    .containsExactly("actDate");
        }
        assertThat(review.isRefused(
                        "council",
                        "framework-vote",
                        "frameworkVote",
                        "imposed",
                        "actNumber",
                        "1",
                        "actDate",
                        today().toString()))
                .containsExactly("frameworkVote");
        assertThat(frameworks.all()).hasSize(versions);
        review.does("council", "framework-vote", vote("rejected", today().plusDays(1)))
                .does("secretary", "codev-follow-up");
    }

    private String refusal(String account, String field, String value) {
        EngineClient.Reply reply = client.post(
                account,
                "/process-definition/key/" + KEY + "/submit-form",
                Map.of("variables", Map.of(field, Map.of("value", value), "scope", Map.of("value", "Tout"))));
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        return reply.body().toString();
    }

    @Test
    void eachStepBelongsToItsRole() {
        assertThat(refusal("agent", "title", "Je révise")).contains("ne peut pas être démarré par votre rôle");
        Story review = requested();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(review.reference())
                .singleResult()
                .getId();
        for (String other : List.of("chair", "codev", "council", "agent", "expert")) {
            assertThat(client.post(other, "/task/" + task + "/claim", Map.of("userId", other))
                            .status())
                    .as(other)
                    .isGreaterThanOrEqualTo(400);
        }
        evaluated(review, "unchanged");
        assertThat(stranger().get("/cadre/revisions/" + review.reference()).statusCode())
                .as("reviews ask for an account")
                .isEqualTo(302);
    }

    @Test
    void everyYearAReviewBeginsByItselfAndNeverTwoAtOnce() throws InterruptedException {
        for (int year = 0; year < 10; year++) {
            passTo(opening.due().minusDays(1));
            round.run();
            assertThat(reviews.open()).as("not before its day").isEmpty();
            passTo(opening.due());
            Thread other = new Thread(round::run);
            other.start();
            round.run();
            other.join();
            round.run();
            assertThat(reviews.all().stream().filter(Review::isOpen)).hasSize(1);
            assertThat(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processDefinitionKey(KEY)
                            .count())
                    .isEqualTo(1);
            Story review = running(KEY, reviews.open().orElseThrow().reference());
            if (year % 3 == 0) {
                evaluated(review, "unchanged");
            } else {
                evaluated(review, "revise").does("chair", "codev-referral");
                passTo(today().plusMonths(3).plusDays(1));
                review.fires("Timer_CodevSilence")
                        .does("secretary", "review-proposal", "opinionDays", 20 + year)
                        .does("council", "framework-vote", vote("adopted", today().plusDays(30)));
            }
            assertThat(review.endedAt()).hasSize(1);
        }

        var jobs = engine.getManagementService();
        assertThat(jobs.createJobQuery().withException().count()).isZero();
        assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(frameworks.all().stream().map(FrameworkVersion::number)).doesNotHaveDuplicates();
    }

    private List<JournalKind> kinds(Story review) {
        return journal.of(review.reference()).stream().map(JournalEntry::kind).toList();
    }
}
