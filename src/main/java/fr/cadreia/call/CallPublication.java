package fr.cadreia.call;

import fr.cadreia.journal.CallEvent.CallPublished;
import fr.cadreia.journal.Journal;
import org.springframework.stereotype.Component;

/** Writes what everybody reads of a call: its opening, what the experts conclude, its report; each told by the journal. */
@Component
public class CallPublication {

    private final CallsForProjects calls;
    private final Journal journal;

    CallPublication(CallsForProjects calls, Journal journal) {
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
