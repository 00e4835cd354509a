package fr.cadreia.committee.extract;

import fr.cadreia.committee.examination.EarlierVotes;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.extract.ExtractAttendance.AttendanceText;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.Signature;
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
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Composes the page of an extract: the opinion in one sentence with its vote, who gave it, on what, and why. */
@Component
class ExtractText {

    private static final int LONG_REASONS = 700;

    private final Examinations examinations;
    private final ExtractAttendance attendances;
    private final Visas visas;
    private final RuleFindings rules;
    private final PaperForm form;
    private final PaperNames names;
    private final Trials trials;
    private final NextReassessment next;
    private final EarlierVotes earlier;
    private final CaseRecords records;
    private final ITemplateEngine templates;

    ExtractText(
            Examinations examinations,
            ExtractAttendance attendances,
            Visas visas,
            RuleFindings rules,
            PaperForm form,
            PaperNames names,
            Trials trials,
            NextReassessment next,
            EarlierVotes earlier,
            CaseRecords records,
            ITemplateEngine templates) {
        this.examinations = examinations;
        this.attendances = attendances;
        this.visas = visas;
        this.rules = rules;
        this.form = form;
        this.names = names;
        this.trials = trials;
        this.next = next;
        this.earlier = earlier;
        this.records = records;
        this.templates = templates;
    }

    /**
     * What an extract is written of.
     *
     * @param decided the case as the opinion was given, whenever the extract is written
     * @param instance process instance of the examination
     * @param second whether it is a second convening
     * @param opinion number of the opinion
     * @param sentence what the committee says
     * @param correction of the extract that it replaces; empty for the first
     */
    record Written(
            CaseAsOf decided,
            String instance,
            boolean second,
            ExaminationOutcome outcome,
            int number,
            String opinion,
            String sentence,
            Instant at,
            Optional<Correction> correction) {}

    /**
     * @param replaced the extract that is replaced
     * @param chair account of who corrects it
     * @param askedBy account of who asked for it, the chair or the secretary; the other countersigned
     * @param what is put right, French
     * @param reasons of the opinion, as they are right
     */
    record Correction(DecisionExtract replaced, String chair, String askedBy, String what, String reasons) {

        boolean isAskedByTheChair() {
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
        VotingBody votingBody = examination.votingBody(extract.second());
        AttendanceText attendance =
                attendances.of(examination, extract.second(), presence.outings(reference), day, written);
        StepDocument recorded = examination.document(ExaminationResult.class).orElseThrow();
        boolean adopted = extract.outcome().adopted().isPresent();
        DraftOpinion voted = examination.opinion();
        Context values = new Context(Locale.FRENCH);
        values.setVariable("head", form.head(extract.opinion(), extract.at()));
        values.setVariable(
                "foot",
                form.foot((written ? "consultation close le " : "séance du ")
                        + FrenchText.day(day)
                        + (adopted ? " – avis n° " : " – renvoi n° ")
                        + extract.opinion()));
        values.setVariable("number", extract.number());
        values.setVariable("opinion", extract.opinion());
        values.setVariable("reference", reference);
        values.setVariable("title", examined.title());
        values.setVariable("organisation", records.people().organisationName(examined.organisation()));
        values.setVariable("written", written);
        values.setVariable("sitting", written ? FrenchText.day(day) : FrenchText.weekday(day));
        values.setVariable("solemn", FrenchWords.solemn(sat));
        values.setVariable("convenedOn", FrenchText.day(convened.writtenAt()));
        values.setVariable("urgency", convening.urgencyReason());
        values.setVariable("place", place(convening));
        values.setVariable("chair", names.of(votingBody.chair(), day).full());
        values.setVariable("counts", attendance.counts());
        values.setVariable("present", attendance.present());
        values.setVariable("proxies", attendance.proxies());
        values.setVariable("excused", attendance.excused());
        values.setVariable("absent", attendance.absent());
        values.setVariable("recused", attendance.recused());
        values.setVariable("departed", attendance.departed());
        values.setVariable("secretary", names.of(closing.author(), day).full());
        values.setVariable(
                "visas",
                visas.of(decided, examination.framework(), day, convening.withDebate() || examination.isToBeDebated()));
        String reasons = extract.correction().map(Correction::reasons).orElseGet(() -> reasons(examination, adopted));
        values.setVariable("adopted", adopted);
        // What follows a motion that was not adopted is the chair's, who gives no reasons of the committee.
        values.setVariable("considering", adopted ? Considerants.of(reasons) : List.of());
        values.setVariable("chairsReason", adopted ? "" : reasons);
        values.setVariable(
                "replaces", extract.correction().map(ExtractText::words).orElse(""));
        // The opinion and its vote stand on the first page, whatever there is to say of them.
        values.setVariable("long", reasons.length() > LONG_REASONS);
        values.setVariable("sentence", extract.sentence());
        values.setVariable(
                "articles",
                adopted
                        ? new OpinionArticles(examined, decided, extract.outcome(), records, next)
                                .of(voted.reservations())
                        : List.of());
        values.setVariable("trial", trials.told(reference, decided.moment()).orElse(""));
        // A session tells it in its minutes; a consultation has none.
        values.setVariable("before", written ? earlier.before(decided, extract.instance()) : List.of());
        values.setVariable("rules", adopted ? rules.of(decided, voted) : List.of());
        values.setVariable("signatures", signatures(extract, votingBody, closing, recorded, day));
        return templates.process("committee/extract", values);
    }

    /** The voted reasons, or the chair's for what follows. */
    static String reasons(Examination examination, boolean adopted) {
        return adopted
                ? examination.opinion().reasons()
                : examination.latest(ExaminationResult.class).orElseThrow().nextReason();
    }

    /** The person who corrects an extract signs the new one. */
    private List<Signature> signatures(
            Written extract, VotingBody votingBody, StepDocument closing, StepDocument recorded, LocalDate day) {
        return extract.correction()
                .map(correction ->
                        List.of(Signature.committeeChair(names.of(correction.chair(), records.today()), extract.at())))
                .orElseGet(() -> List.of(
                        Signature.chair(names.of(votingBody.chair(), day), recorded.writtenAt()),
                        Signature.secretary(names.of(closing.author(), day), closing.writtenAt())));
    }

    /** « Annule et remplace l'extrait n° 1 du 3 décembre 2026. Rectification demandée par la présidence et contresignée par … » */
    private static String words(Correction correction) {
        return "Annule et remplace l’extrait n°\u00a0" + correction.replaced().number() + " du "
                + FrenchText.day(correction.replaced().filedAt()) + ". Rectification demandée par "
                + (correction.isAskedByTheChair()
                        ? "la présidence et contresignée par le secrétariat"
                        : "le secrétariat et contresignée par la présidence")
                + "\u00a0: "
                + FrenchWords.unended(correction.what()) + ".";
    }

    private static String place(Convening convening) {
        return convening.place().isBlank() ? "à distance" : FrenchWords.within(convening.place());
    }
}
