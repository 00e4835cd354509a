package fr.cadreia.scenario;

import static fr.cadreia.scenario.Chapters.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.register.RegisterPublication;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.register.request.RequestDesk;
import fr.cadreia.register.request.RequestDesk.Asked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is no case of its own: reports, requests, calls for projects, the framework’s review. */
interface OtherMatters extends PathStory {

    @Test
    default void aReportIsExaminedAndAnsweredOrAnsweredAtOnce() {
        Story report = begun(
                "incident-report",
                "hr",
                "title",
                "Erreur de tri",
                "occurredOn",
                TestClock.today().toString());
        report.does("expert", "report-triage", "caseReference", "", "reportCourse", "answered");
        report.fires("Task_Answer");
        report.does("expert", "report-answer");
        assertThat(report.endedAt()).containsExactly("End_Answered");

        Chapters.experimenting(story());
        Story founded = begun(
                "incident-report",
                "commune",
                "title",
                "Courrier perdu",
                "occurredOn",
                TestClock.today().toString(),
                "caseReference",
                story().reference());
        founded.does("expert", "report-triage", "reportCourse", "examined")
                .does("agent", "report-examination")
                .does("expert2", "report-answer");
        assertThat(founded.endedAt()).containsExactly("End_Answered");
    }

    @Test
    default void aRequestAboutTheRegisterIsExaminedOrDecidedAndAnswered(
            @Autowired RegisterPublication publication, @Autowired RequestDesk desk) {
        Chapters.experimenting(story());
        publication.publishDue();

        Story correction = asked(desk, Kind.CORRECTION);
        correction
                .does("agent", "register-examination", "correctedField", "", "correctedText", null)
                .does("expert", "register-answer");
        assertThat(correction.endedAt()).containsExactly("End_RequestAnswered");

        Story takedown = asked(desk, Kind.TAKEDOWN);
        takedown.does("dpo", "register-takedown", "takedownCourse", "refused").does("expert2", "register-answer");
        assertThat(takedown.endedAt()).containsExactly("End_RequestAnswered");
    }

    private Story asked(RequestDesk desk, Kind kind) {
        String receipt = desk.receive(
                        new Asked(kind, story().reference(), "Une demande", "Son texte", ""), NotPersons.NONE)
                .number();
        return ofMatter("register-request", desk.follow(receipt).orElseThrow().reference());
    }

    @Test
    default void aCallForProjectsGoesFromItsOpeningToItsReport() {
        Story call = begun(
                "call-for-projects",
                "expert",
                "closesOn",
                TestClock.today().plusDays(20).toString());
        passesTo(TestClock.today().plusDays(21));
        call.does("expert2", "call-selection").does("expert", "call-report");
        assertThat(call.endedAt()).containsExactly("End_CallReported");
    }

    @Test
    default void theFrameworkIsReviewedToEachEnd() {
        Object[] vote = {
            "actNumber", "1", "actDate", TestClock.today().toString(), "voteReason", "À revoir", "frameworkVote"
        };
        Story unchanged = begun("framework-review", "secretary")
                .does("secretary", "review-figures")
                .does("chair", "review-evaluation", "reviewCourse", "unchanged");
        assertThat(unchanged.endedAt()).containsExactly("End_Unchanged");

        Story rejected = begun("framework-review", "chair")
                .does("secretary", "review-figures")
                .does("chair", "review-evaluation", "reviewCourse", "revise")
                .does("chair", "codev-referral")
                .does("codev", "codev-opinion")
                .does("secretary", "review-proposal", "opinionDays", 20)
                .does("council", "framework-vote", with(vote, "sentBack"))
                .does("secretary", "review-proposal", "opinionDays", 18)
                .does("council", "framework-vote", with(vote, "rejected"))
                .does("secretary", "codev-follow-up");
        assertThat(rejected.endedAt()).containsExactly("End_Rejected");

        Story adopted = begun("framework-review", "chair")
                .does("secretary", "review-figures")
                .does("chair", "review-evaluation", "reviewCourse", "revise")
                .does("chair", "codev-referral")
                .fires("Timer_CodevSilence")
                .does("secretary", "review-proposal", "opinionDays", 18)
                .does("council", "framework-vote", with(vote, "adopted"));
        assertThat(adopted.endedAt()).containsExactly("End_Adopted");
    }
}
