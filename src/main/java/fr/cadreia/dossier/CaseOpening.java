package fr.cadreia.dossier;

import fr.cadreia.framework.Frameworks;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.Imported;
import fr.cadreia.journal.CaseEvent.ImportedEnded;
import fr.cadreia.journal.CaseEvent.Opened;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.Provenance;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Opens a case, whether it is proposed or taken over from uses already in service. */
@Component
public class CaseOpening {

    private final Cases cases;
    private final CaseTexts texts;
    private final Journal journal;
    private final Frameworks frameworks;
    private final AuthorityClock clock;

    CaseOpening(Cases cases, CaseTexts texts, Journal journal, Frameworks frameworks, AuthorityClock clock) {
        this.cases = cases;
        this.texts = texts;
        this.journal = journal;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** @return the variables that the path's process begins with */
    public ProcessVariables open(
            String reference, String title, String organisation, Case.Origin origin, String actor) {
        return open(reference, title, organisation, origin, actor, Provenance.HERE);
    }

    /**
     * @param provenance the journal's record of the case's origin
     * @return the variables that the path's process begins with
     */
    public ProcessVariables open(
            String reference,
            String title,
            String organisation,
            Case.Origin origin,
            String actor,
            Provenance provenance) {
        boolean inService = origin == Case.Origin.INTAKE;
        cases.add(Case.opened(
                reference, title, organisation, origin, frameworks.inForce().number(), clock.now(), actor));
        texts.keep(reference, "", "");
        journal.append(
                reference,
                actor,
                "",
                inService
                        ? new Imported(title, organisation, provenance)
                        : new Opened(title, organisation, provenance));
        return PathVariables.initial();
    }

    /**
     * Keeps a use that was over before: its case is closed at once, and no path begins.
     *
     * @param endedOn ISO text of the day, the month or the year; empty where nobody knows
     */
    public void openEnded(
            String reference, String title, String organisation, String actor, Provenance provenance, String endedOn) {
        Instant now = clock.now();
        Case opened = Case.opened(
                reference,
                title,
                organisation,
                Case.Origin.INTAKE,
                frameworks.inForce().number(),
                now,
                actor);
        cases.add(opened);
        texts.keep(reference, "", "");
        journal.change(
                reference,
                () -> cases.update(opened.closed(CaseEnding.STOPPED, false, now)),
                actor,
                "",
                new ImportedEnded(title, organisation, provenance, endedOn));
    }
}
