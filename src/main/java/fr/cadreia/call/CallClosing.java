package fr.cadreia.call;

import org.springframework.stereotype.Component;

/** Ends a call: its selection, then its report. */
@Component
public class CallClosing {

    private final CallsForProjects calls;

    CallClosing(CallsForProjects calls) {
        this.calls = calls;
    }

    public void conclude(String reference, String conclusion) {
        calls.update(calls.get(reference).concluded(conclusion));
    }

    public void report(String reference, String report) {
        calls.update(calls.get(reference).reported(report));
    }
}
