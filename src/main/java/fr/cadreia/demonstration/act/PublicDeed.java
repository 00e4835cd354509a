package fr.cadreia.demonstration.act;

import fr.cadreia.call.CallDesk;
import fr.cadreia.call.CallProposal;
import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.call.CallsForProjects;
import fr.cadreia.call.Proposer;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.incident.CitizenReports;
import fr.cadreia.incident.CitizenReports.Statement;
import fr.cadreia.incident.Report;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.outreach.OutreachDesk;
import fr.cadreia.outreach.OutreachMeeting.Announcement;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The deeds of people without an account, and what the experts do in front of everybody: their decisions on the answers
 * to a call, and meetings.
 */
@Component
@Profile("demo")
class PublicDeed extends NamedDeeds {

    private final CitizenReports reports;
    private final CallDesk desk;
    private final CallsForProjects calls;
    private final OutreachDesk outreach;

    PublicDeed(CitizenReports reports, CallDesk desk, CallsForProjects calls, OutreachDesk outreach) {
        this.reports = reports;
        this.desk = desk;
        this.calls = calls;
        this.outreach = outreach;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of(
                "tell-of-a-problem", this::report,
                "answer-call", this::answer,
                "retain-proposal", this::retain,
                "reject-proposal", this::reject,
                "announce-meeting", this::announce,
                "report-on-meeting", this::reportOn);
    }

    private void report(Act act, StoryState stage) {
        String receipt = reports.receive(
                        new Statement(
                                stage.reference(act.text("about")),
                                act.text("title"),
                                act.text("description"),
                                act.at().toLocalDate(),
                                act.text("severity"),
                                act.text("stillHappening"),
                                ""),
                        NotPersons.NONE)
                .number();
        stage.isKnownAs(act.on(), reports.follow(receipt).map(Report::reference).orElseThrow());
    }

    private void answer(Act act, StoryState stage) {
        desk.propose(
                new CallProposal(
                        0,
                        stage.reference(act.on()),
                        Proposer.of(act.text("as")).orElseThrow(),
                        act.text("name"),
                        act.text("mailbox"),
                        act.text("title"),
                        act.text("summary"),
                        act.text("need"),
                        Outcome.RECEIVED,
                        "",
                        ""),
                NotPersons.NONE);
    }

    private void retain(Act act, StoryState stage) {
        String call = stage.reference(act.on());
        stage.isKnownAs(
                act.text("as"),
                desk.retain(
                        stage.person(),
                        call,
                        answered(call, act),
                        act.text("organisation"),
                        act.text("reason"),
                        NotPersons.NONE));
    }

    private void reject(Act act, StoryState stage) {
        String call = stage.reference(act.on());
        desk.reject(stage.person(), call, answered(call, act), act.text("reason"));
    }

    private void announce(Act act, StoryState stage) {
        stage.isKnownAs(
                act.on(),
                Long.toString(outreach.announce(
                        stage.person(),
                        new Announcement(
                                act.text("title"),
                                stage.day(act, "for"),
                                act.text("hours"),
                                act.text("place"),
                                act.text("audience"),
                                act.text("purpose")),
                        NotPersons.NONE)));
    }

    private void reportOn(Act act, StoryState stage) {
        outreach.report(
                stage.person(),
                Long.parseLong(stage.reference(act.on())),
                act.text("report"),
                act.number("attended"),
                act.list("begun").stream().map(stage::reference).toList(),
                NotPersons.NONE);
    }

    /** Returns the id of the answer to the call that has the title given by the act. */
    private long answered(String call, Act act) {
        return calls.proposals(call).stream()
                .filter(found -> found.title().equals(act.text("title")))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
