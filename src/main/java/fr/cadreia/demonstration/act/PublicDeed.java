package fr.cadreia.demonstration.act;

import fr.cadreia.call.CallDesk;
import fr.cadreia.call.CallProposal;
import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.call.Calls;
import fr.cadreia.call.Proposer;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.Deed;
import fr.cadreia.demonstration.story.Stage;
import fr.cadreia.incident.CitizenReports;
import fr.cadreia.incident.CitizenReports.Statement;
import fr.cadreia.incident.Report;
import fr.cadreia.people.Person;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What anybody does without an account, and what the experts make of the answers to a call. */
@Component
@Profile("demo")
class PublicDeed implements Deed {

    private static final String REPORT = "tell-of-a-problem";
    private static final String ANSWER = "answer-call";
    private static final String RETAIN = "retain-proposal";
    private static final String REJECT = "reject-proposal";

    private final CitizenReports reports;
    private final CallDesk desk;
    private final Calls calls;

    PublicDeed(CitizenReports reports, CallDesk desk, Calls calls) {
        this.reports = reports;
        this.desk = desk;
        this.calls = calls;
    }

    @Override
    public boolean isCalled(String what) {
        return List.of(REPORT, ANSWER, RETAIN, REJECT).contains(what);
    }

    @Override
    public void play(Act act, Stage stage) {
        switch (act.what()) {
            case REPORT -> report(act, stage);
            case ANSWER -> answer(act, stage);
            default -> choose(act, stage);
        }
    }

    private void report(Act act, Stage stage) {
        String receipt = reports.receive(new Statement(
                        stage.reference(act.text("about")),
                        act.text("title"),
                        act.text("description"),
                        act.at().toLocalDate(),
                        act.text("severity"),
                        act.text("stillHappening")))
                .number();
        stage.isKnownAs(act.on(), reports.follow(receipt).map(Report::reference).orElseThrow());
    }

    private void answer(Act act, Stage stage) {
        desk.propose(new CallProposal(
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
                ""));
    }

    private void choose(Act act, Stage stage) {
        Person expert = stage.person();
        String call = stage.reference(act.on());
        long proposal = calls.proposals(call).stream()
                .filter(found -> found.title().equals(act.text("title")))
                .findFirst()
                .orElseThrow()
                .id();
        if (act.what().equals(REJECT)) {
            desk.reject(expert, call, proposal, act.text("reason"));
        } else {
            stage.isKnownAs(
                    act.text("as"), desk.retain(expert, call, proposal, act.text("organisation"), act.text("reason")));
        }
    }
}
