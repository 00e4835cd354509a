package fr.cadreia.committee.steps.vote;

import fr.cadreia.committee.DeliberationVariables;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.steps.CommitteeStep;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.ExaminationEvent.Voted;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.ShownValues;
import fr.cadreia.engine.StepContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A member's vote, or the declaration of an interest that takes the member out of the count. */
@Component
class VoteStep extends CommitteeStep<VoteCast> {

    VoteStep(CaseRecords records, Examinations examinations) {
        super(VoteCast.class, records, examinations);
    }

    @Override
    public StepView view() {
        return StepView.named("Vote").opening(SectionKind.OPINIONS, SectionKind.INDICATORS);
    }

    @Override
    public boolean isSecret() {
        return true;
    }

    @Override
    public boolean isAnonymous() {
        return true;
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE
                .with("motionLabel", examination(step).motion().label() + publicly(step))
                .with("memberLabel", people().name(member(step)))
                .with("lastOnesNotice", lastOnes(step));
    }

    /** Who votes knows beforehand whether the minutes will say how. */
    private String publicly(StepContext step) {
        return examination(step).ballot().publicBallot().isDemanded()
                ? " – SCRUTIN PUBLIC\u00a0: le procès-verbal donne le nom et le vote de chaque membre élu, et les votes du collège"
                        + " des agents en nombres"
                : "";
    }

    /** Before the declaration that leaves too few; a holder declares nothing for the member who gave the proxy. */
    private String lastOnes(StepContext step) {
        return Optional.of(member(step))
                .filter(step.actor()::equals)
                .flatMap(member ->
                        impediment().ofRecusal(step.caseReference(), step.processInstanceId(), member, isSecond(step)))
                .orElse("");
    }

    private static String member(StepContext step) {
        return step.get(DeliberationVariables.MEMBER).orElse(step.actor());
    }

    /** The electorate was fixed when the examination opened; who has left the committee since does not vote any more. */
    @Override
    protected List<FieldError> faults(StepContext step, VoteCast cast) {
        if (examination(step).isConsultationOver()) {
            return List.of(FieldError.of(
                    VoteCast.VOTE, "la consultation écrite est terminée\u00a0: ce vote n’est plus reçu."));
        }
        if (cast.ownInterest() && !member(step).equals(step.actor())) {
            return List.of(FieldError.of(
                    VoteCast.OWN_INTEREST,
                    "un membre ne se déporte que lui-même\u00a0: déclarez votre intérêt dans votre propre vote, et le pouvoir "
                            + "devient sans objet."));
        }
        if (!member(step).equals(step.actor()) && electorate(step).recused().contains(step.actor())) {
            return List.of(FieldError.of(
                    VoteCast.VOTE,
                    "votre déport de ce dossier est déclaré\u00a0: le pouvoir de " + people().name(member(step))
                            + " est devenu sans objet, et ce vote n’est plus reçu."));
        }
        return Stream.of(member(step), step.actor())
                .distinct()
                .filter(voter -> !examinations().inOffice().test(voter))
                .map(voter -> FieldError.of(
                        VoteCast.VOTE,
                        "le mandat de " + people().name(voter) + " a pris fin\u00a0: ce vote n’est plus reçu."))
                .toList();
    }

    /** Whose vote it is stands in the document: with a proxy, its author is the holder. */
    @Override
    protected Answers kept(StepContext step, Answers answers, VoteCast cast) {
        return answers.with(VoteCast.MEMBER, member(step));
    }

    @Override
    protected Event event(StepContext step, VoteCast cast) {
        return Voted.FIRST;
    }
}
