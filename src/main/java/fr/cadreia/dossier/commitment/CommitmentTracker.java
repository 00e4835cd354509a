package fr.cadreia.dossier.commitment;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.steps.commitment.FulfilledCommitment;
import fr.cadreia.journal.CaseEvent.CommitmentOpened;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.FormId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes tracked tasks of what was reserved or demanded, in the transaction of what causes it. */
@Component
public class CommitmentTracker {

    private final Commitments commitments;
    private final CommitmentProcess process;
    private final CaseRecords records;

    CommitmentTracker(Commitments commitments, CommitmentProcess process, CaseRecords records) {
        this.commitments = commitments;
        this.process = process;
        this.records = records;
    }

    /** Adds a commitment, due after the time that the settings give, counted from now. */
    public void add(String caseReference, String source, String demand) {
        add(
                caseReference,
                source,
                demand,
                "",
                records.today().plus(records.timeFor(FormId.of(FulfilledCommitment.class))));
    }

    /** @param holder the function that is to do it, or empty */
    public void add(String caseReference, String source, String demand, String holder, LocalDate due) {
        String text = demand.strip();
        String instance = process.start(caseReference, due);
        commitments.add(new Commitment(instance, caseReference, source, text, holder, due, Optional.empty()));
        records.journal()
                .append(
                        caseReference,
                        Journal.APPLICATION,
                        "",
                        new CommitmentOpened(source, text, holder, due, instance));
    }
}
