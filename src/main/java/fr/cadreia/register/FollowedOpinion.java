package fr.cadreia.register;

import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.extract.OpinionSequel;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.PublicDecisions.Answer;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.RegisterEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The French words for the course of an opinion after it was given, as the entry has it. */
final class FollowedOpinion {

    private FollowedOpinion() {}

    /**
     * Returns the text, with the observations of the authority.
     *
     * @param late the last day of filing of an opinion whose act is awaited too long
     */
    static String toFrench(RegisterEntry entry, Decision decision, LocalDate late) {
        return sequel(entry, decision, late)
                + (decision.observation() == null
                        ? ""
                        : ". Observation de l’autorité\u00a0: " + decision.observation());
    }

    private static String sequel(RegisterEntry entry, Decision decision, LocalDate late) {
        if (decision.answer() != null) {
            return decision.answer().label()
                    + (decision.answerReasons() == null ? "" : "\u00a0: " + decision.answerReasons());
        }
        ExaminationOutcome given = decision.examinationOutcome();
        Optional<LocalDate> ended = Optional.ofNullable(entry.ending()).map(ending -> ending.date());
        ExaminationSubject subject = subject(entry, decision);
        if (!given.equals(ExaminationOutcome.SENT_BACK) && isLast(entry, decision) && ended.isPresent()) {
            return (subject == ExaminationSubject.REASSESSMENT
                            ? "Fin de l’usage le "
                            : "Solution non généralisée, dossier clos le ")
                    + FrenchText.day(ended.get());
        }
        return given.isAdopted(Motion.GENERALIZE) && !decision.date().isAfter(late)
                ? "Acte de l’autorité en attente depuis le " + FrenchText.day(decision.date())
                : OpinionSequel.of(given, subject);
    }

    /** Returns the answer of the authority, with the same day. */
    static Answer answer(RegisterEntry entry, Decision decision, LocalDate late) {
        if (decision.answer() != null) {
            return switch (AuthorityAct.Choice.of(decision.answer().code())) {
                case FOLLOWS -> Answer.FOLLOWED;
                case REFUSES -> Answer.REFUSED;
                case SECOND_EXAMINATION -> Answer.SECOND_EXAMINATION;
            };
        }
        if (!decision.examinationOutcome().isAdopted(Motion.GENERALIZE)
                || !isLast(entry, decision)
                || entry.ending() != null) {
            return Answer.NOT_ASKED;
        }
        return decision.date().isAfter(late) ? Answer.AWAITED : Answer.LATE;
    }

    /**
     * Returns the subject of the opinion: once the authority has followed an opinion, the use is in service, and
     * re-evaluations judge it until it is adapted in a new experimentation.
     */
    private static ExaminationSubject subject(RegisterEntry entry, Decision decision) {
        ExaminationSubject subject = ExaminationSubject.ASSESSMENT;
        for (Decision earlier : entry.decisions().stream()
                .filter(other -> other.number() < decision.number())
                .sorted(Comparator.comparing(Decision::number))
                .toList()) {
            if (earlier.examinationOutcome().isAdopted(Motion.ADAPT)) {
                subject = ExaminationSubject.ASSESSMENT;
            } else if (isFollowed(earlier)) {
                subject = ExaminationSubject.REASSESSMENT;
            }
        }
        return subject;
    }

    private static boolean isFollowed(Decision decision) {
        return decision.answer() != null && decision.answer().code().equals(FormCode.of(AuthorityAct.Choice.FOLLOWS));
    }

    private static boolean isLast(RegisterEntry entry, Decision decision) {
        return entry.decisions().stream().noneMatch(other -> other.number() > decision.number());
    }
}
