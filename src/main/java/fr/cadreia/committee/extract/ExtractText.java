package fr.cadreia.committee.extract;

import static java.util.Map.entry;

import fr.cadreia.committee.examination.EarlierVotes;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.committee.paper.Signature.Part;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.committee.steps.RuleFindings;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.trial.NextReassessment;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Composes the page of an extract: the opinion in one sentence with its vote, the members who gave it, the papers on
 * which it rests, and its reasons.
 */
@Component
class ExtractText {

    private static final int LONG_REASONS = 700;

    private final Examinations examinations;
    private final Visas visas;
    private final RuleFindings rules;
    private final PaperForm form;
    private final PaperNames names;
    private final NextReassessment next;
    private final EarlierVotes earlier;
    private final CaseRecords records;

    ExtractText(
            Examinations examinations,
            Visas visas,
            RuleFindings rules,
            PaperForm form,
            PaperNames names,
            NextReassessment next,
            EarlierVotes earlier,
            CaseRecords records) {
        this.examinations = examinations;
        this.visas = visas;
        this.rules = rules;
        this.form = form;
        this.names = names;
        this.next = next;
        this.earlier = earlier;
        this.records = records;
    }

    /**
     * The facts of which an extract is written.
     *
     * @param decided the case as it was when the opinion was given, even if the extract is written later
     * @param instance process instance of the examination
     * @param convening whether it is a second convening
     * @param opinion number of the opinion
     * @param sentence the committee's opinion in a sentence
     * @param correction the correction of the extract that this one replaces; empty for the first extract
     */
    record Written(
            CaseAsOf decided,
            String instance,
            ConveningKind convening,
            ExaminationOutcome outcome,
            int number,
            String opinion,
            String sentence,
            Instant at,
            Optional<Correction> correction) {

        /** Returns the number of the extract that this one replaces, 0 for none. */
        int replaces() {
            return correction.map(made -> made.replaced().number()).orElse(0);
        }
    }

    /**
     * @param replaced the extract that is replaced
     * @param chair account of the chair who corrects it
     * @param askedBy account of the person who asked for it, the chair or the secretary; the other countersigned
     * @param what the correction, in French
     * @param reasons the corrected reasons of the opinion
     */
    record Correction(DecisionExtract replaced, String chair, String askedBy, String what, String reasons) {

        public boolean isAskedByTheChair() {
            return chair.equals(askedBy);
        }
    }

    /** @return a whole HTML page */
    String of(Written extract) {
        CaseAsOf decided = extract.decided();
        String reference = decided.reference();
        Case examined = records.cases().get(reference);
        Examination examination = examinations.of(decided, extract.instance());
        StepDocument convened = examination.document(Convening.class).orElseThrow();
        Convening convening = convened.as(Convening.class);
        boolean written = convening.isWritten();
        SessionPresence presence = examination.presence().get();
        StepDocument closing = examination.document(VoteClosing.class).orElseThrow();
        // A consultation is over when its secretary closes it, which may be before or after its last day.
        LocalDateTime sat = written
                ? AuthorityClock.dateTimeOf(closing.writtenAt())
                : presence.opening()
                        .map(opened -> AuthorityClock.dateTimeOf(opened.row().writtenAt()))
                        .orElseGet(convening::startsAt);
        LocalDate day = sat.toLocalDate();
        VotingBody votingBody = examination.votingBody(extract.convening());
        boolean adopted = extract.outcome().adopted().isPresent();
        DraftOpinion voted = examination.opinion();
        String reasons = extract.correction().map(Correction::reasons).orElseGet(() -> reasons(examination, adopted));
        return form.page(
                "committee/extract",
                extract.opinion(),
                extract.at(),
                Map.ofEntries(
                        entry("opinion", extract.opinion()),
                        entry("reference", reference),
                        entry("title", examined.title()),
                        entry("written", written),
                        entry("sat", sat),
                        entry("day", day),
                        entry("convenedAt", convened.writtenAt()),
                        entry("urgent", !convening.urgencyReason().isEmpty()),
                        entry("place", convening.place()),
                        entry("chair", names.of(votingBody.chair(), day).full()),
                        entry(
                                "attendance",
                                ExtractAttendance.of(
                                        examination, extract.convening(), presence.outings(reference), names, day)),
                        entry("secretary", names.of(closing.author(), day).full()),
                        entry(
                                "grounds",
                                visas.of(
                                        decided,
                                        examination.framework(),
                                        day,
                                        convening.withDebate() || examination.isToBeDebated())),
                        entry("adopted", adopted),
                        // What follows a motion that was not adopted is the chair's, who gives no reasons of the
                        // committee.
                        entry("considering", adopted ? Considerants.of(reasons) : List.of()),
                        entry("chairsReason", adopted ? "" : reasons),
                        entry("correction", extract.correction()),
                        // The opinion and its vote stand on the first page, whatever there is to say of them.
                        entry("long", reasons.length() > LONG_REASONS),
                        entry("sentence", extract.sentence()),
                        entry(
                                "motion",
                                extract.outcome().adopted().map(Motion::name).orElse("")),
                        entry("reservations", voted.reservations()),
                        entry("months", next.months(decided)),
                        entry("latest", next.latest(decided)),
                        // A session tells it in its minutes; a consultation has none.
                        entry("before", written ? earlier.before(decided, extract.instance()) : List.of()),
                        entry("rules", adopted ? rules.of(decided, voted) : List.of()),
                        entry("signatures", signatures(extract, votingBody, examination, day))));
    }

    /** Returns the voted reasons, or the reasons of the chair for the next step when no motion was adopted. */
    static String reasons(Examination examination, boolean adopted) {
        return adopted
                ? examination.opinion().reasons()
                : examination.latest(ExaminationResult.class).orElseThrow().nextReason();
    }

    /** Returns the signatures: the person who corrects an extract signs the new one. */
    private List<Signature> signatures(Written extract, VotingBody votingBody, Examination examination, LocalDate day) {
        StepDocument closing = examination.document(VoteClosing.class).orElseThrow();
        StepDocument recorded = examination.document(ExaminationResult.class).orElseThrow();
        return extract.correction()
                .map(correction -> List.of(new Signature(
                        Part.COMMITTEE_CHAIR, names.of(correction.chair(), records.today()), extract.at())))
                .orElseGet(() -> List.of(
                        new Signature(Part.SESSION_CHAIR, names.of(votingBody.chair(), day), recorded.writtenAt()),
                        new Signature(Part.SECRETARY, names.of(closing.author(), day), closing.writtenAt())));
    }
}
