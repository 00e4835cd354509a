package fr.cadreia.call;

import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.event.CallEvent.CallPublished;
import org.springframework.stereotype.Component;

/** Ends a call: its selection, then its report. */
@Component
public class CallClosing {

    private final CallsForProjects calls;
    private final Journal journal;

    CallClosing(CallsForProjects calls, Journal journal) {
        this.calls = calls;
        this.journal = journal;
    }

    public void open(CallForProjects call) {
        calls.add(call);
        attest(call.reference());
    }

    public void conclude(String reference, String conclusion) {
        calls.update(calls.get(reference).concluded(conclusion));
        attest(reference);
    }

    public void report(String reference, String report) {
        calls.update(calls.get(reference).reported(report));
        attest(reference);
    }

    private void attest(String reference) {
        journal.append(reference, Journal.APPLICATION, "", new CallPublished());
    }
}
