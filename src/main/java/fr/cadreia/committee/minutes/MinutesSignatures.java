package fr.cadreia.committee.minutes;

import fr.cadreia.committee.paper.Naming;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.MinutesSigned;
import fr.cadreia.journal.SessionEvent.Signatory;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The signatures on the minutes of a session, as its journal says.
 *
 * @param chair the signature of the chair; empty as long as the minutes are not filed
 */
record MinutesSignatures(RecordedEvent<MinutesSigned> secretary, Optional<RecordedEvent<MinutesSigned>> chair) {

    /** @param rows rows of the session's journal, in which at least the secretary has signed the minutes */
    static MinutesSignatures of(List<JournalEntry> rows) {
        return new MinutesSignatures(last(rows, Signatory.SECRETARY).orElseThrow(), last(rows, Signatory.CHAIR));
    }

    private static Optional<RecordedEvent<MinutesSigned>> last(List<JournalEntry> rows, Signatory signatory) {
        return RecordedEvent.in(rows, MinutesSigned.class)
                .filter(signed -> signed.event().as() == signatory)
                .reduce((earlier, later) -> later);
    }

    /** Returns the wanted correction, with the name of its author in papers. */
    AskedCorrection asked(Naming names) {
        MinutesSigned signed = secretary.event();
        AskedCorrection asked = new AskedCorrection(signed.corrections(), signed.correctionsBy(), signed.corrected());
        return asked.isAsked()
                ? asked.by(names.of(
                                signed.correctionsBy(),
                                AuthorityClock.dayOf(secretary.row().writtenAt()))
                        .name())
                : asked;
    }

    /** Tells whether the last signature came after the end of the approving session. */
    boolean isAfter(Optional<Instant> closed) {
        Instant last = chair.orElse(secretary).row().writtenAt();
        return closed.filter(last::isAfter).isPresent();
    }
}
