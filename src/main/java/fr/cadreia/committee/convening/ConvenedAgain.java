package fr.cadreia.committee.convening;

import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.ExaminationEvent.WantOfQuorum;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RowPlace;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.util.Optional;

/** The reason why a case must be convened again, read from the journal of its examination. */
final class ConvenedAgain {

    private ConvenedAgain() {}

    /** Returns the reason as a French sentence; empty for a first convening. */
    static Optional<String> because(CaseRecords records, StepContext step) {
        Optional<String> reason = Optional.empty();
        for (JournalEntry entry : records.journal().of(step.caseReference())) {
            RowPlace place = entry.place();
            if (place.process().equals(step.processInstanceId())) {
                boolean convened = place.form().equals(step.formId());
                Optional<String> earlier = convened ? Optional.empty() : reason;
                reason = of(records, entry).or(() -> earlier);
            } else if (entry.event() instanceof AuthorityDecided decided) {
                reason = secondExamination(decided, entry);
            } else if (Step.ASSESSMENT.code().equals(entry.step())) {
                reason = Optional.empty();
            }
        }
        return reason;
    }

    private static Optional<String> secondExamination(AuthorityDecided decided, JournalEntry row) {
        return decided.decision().equals(FormCode.of(Choice.SECOND_EXAMINATION))
                ? Optional.of(decided.authority() + " a demandé un second examen le " + FrenchText.day(row.writtenAt())
                        + "\u00a0: " + decided.reason())
                : Optional.empty();
    }

    private static Optional<String> of(CaseRecords records, JournalEntry entry) {
        String day = FrenchText.day(entry.writtenAt());
        Event event = entry.event();
        if (event instanceof QuorumChecked checked && !checked.quorate()) {
            return Optional.of("Le quorum n’était pas atteint le " + day + "." + early(checked));
        }
        if (event instanceof BallotCounted counted) {
            return counted(counted, day);
        }
        if (event instanceof ResultRecorded result && result.next() == AfterBallot.ADJOURN) {
            return Optional.of("L’examen a été ajourné à une autre séance par "
                    + records.people().name(entry.actor()) + " le " + day + "\u00a0: "
                    + records.documents()
                            .latest(entry.caseReference(), ExaminationResult.class)
                            .map(ExaminationResult::nextReason)
                            .orElse(""));
        }
        if (event instanceof PointAdjourned adjourned) {
            return Optional.of((adjourned.quorate() ? "" : "Le quorum n’était plus atteint. ")
                    + "L’examen a été ajourné à une autre séance\u00a0: la séance n° " + adjourned.session()
                    + " a été levée le " + day + " sans qu’un projet d’avis soit adopté sur ce dossier."
                    + (adjourned.quorate() ? "" : early(adjourned)));
        }
        return Optional.empty();
    }

    private static Optional<String> counted(BallotCounted counted, String day) {
        return switch (counted.status()) {
            case NO_QUORUM ->
                Optional.of("Le quorum a été perdu par des déports, ou par des départs du comité, le " + day + "."
                        + early(counted));
            case DEBATE_REQUESTED ->
                Optional.of("Un membre a demandé le " + day + " un débat sur ce dossier, inscrit sans débat.");
            case COUNTED -> Optional.empty();
        };
    }

    private static String early(WantOfQuorum want) {
        if (want.leadsTo().isSecond()) {
            return "";
        }
        String first = "\u00a0: une première séance, avec quorum, est à convoquer.";
        if (want.impeded()) {
            return " Moins de deux des membres convoqués peuvent encore siéger" + first;
        }
        return want.consulted()
                ? " C’était une consultation écrite" + first
                : " L’heure de la convocation n’était pas venue" + first;
    }
}
