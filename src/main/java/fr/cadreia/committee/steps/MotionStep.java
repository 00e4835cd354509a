package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.SpecialBallot;
import fr.cadreia.committee.examination.SpecialBallot.Kind;
import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.session.SessionRoom;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepView;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The step that puts one complete motion to the vote: the last draft, which the chair may change until the ballot
 * opens.
 */
@Component
class MotionStep extends CommitteeStep<MotionPut> {

    private final DraftOpinions drafts;
    private final SessionRoom room;

    MotionStep(CaseRecords records, Examinations examinations, DraftOpinions drafts, SessionRoom room) {
        super(MotionPut.class, records, examinations);
        this.drafts = drafts;
        this.room = room;
    }

    @Override
    public StepView view() {
        return StepView.named("Projet d’avis mis aux voix")
                .showing(
                        Essential.RECOMMENDATION,
                        Essential.TARGETS,
                        Essential.GATHERED,
                        Essential.OPINIONS,
                        Essential.SECOND_READING,
                        Essential.SOBER_OPTION,
                        Essential.TRIAL)
                .opening(SectionKind.OPINIONS, SectionKind.INDICATORS);
    }

    @Override
    protected List<FactLine> session(StepContext step) {
        List<FactLine> rows = super.session(step);
        quorum(step).ifPresent(quorum -> rows.add(new FactLine("Quorum", quorum.words())));
        return rows;
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        List<FactLine> lines = new ArrayList<>(super.ownEssentials(step));
        quorum(step).ifPresent(quorum -> lines.add(new FactLine("Quorum", quorum.words())));
        return lines;
    }

    /** Returns the quorum of the session; empty for a written consultation, whose answers are counted at its close. */
    private Optional<Quorum> quorum(StepContext step) {
        return consultedUntil(step).isPresent()
                ? Optional.empty()
                : Optional.of(examination(step).quorum(convening(step)));
    }

    @Override
    protected List<FieldError> faults(StepContext step, MotionPut put) {
        return Stream.of(
                        missedQuorum(step),
                        special(step, put.ballot(), Kind.PUBLIC),
                        special(step, put.ballot(), Kind.SECRET),
                        drafts.faults(step, put.opinion()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Checks the demand for a special ballot: a quarter of the present members for a public one, a third for a secret
     * one.
     */
    private List<FieldError> special(StepContext step, SpecialBallot ballot, Kind kind) {
        String field = kind == Kind.SECRET ? MotionPut.SECRET_BALLOT : MotionPut.PUBLIC_BALLOT;
        if (ballot.demandedBy(kind).isEmpty()) {
            return List.of();
        }
        if (consultedUntil(step).isPresent()) {
            return List.of(
                    FieldError.of(field, "une consultation écrite n’admet pas de scrutin " + kind.label() + "."));
        }
        if (!present(step).containsAll(ballot.demandedBy(kind))) {
            return List.of(FieldError.of(
                    field, "le scrutin " + kind.label() + " se demande par des membres présents, sans déport."));
        }
        long needed = kind.needed(votingBody(step).attending());
        return ballot.demandedBy(kind).size() >= needed
                ? List.of()
                : List.of(FieldError.of(
                        field,
                        "le scrutin " + kind.label() + " se demande par le " + kind.share()
                                + " des membres présents au moins, soit " + needed + "."));
    }

    /** Returns the recused members who did not leave the room. Nobody has to leave for a point without debate. */
    private Set<String> inside(StepContext step) {
        return debated(step)
                .map(session -> room.inside(session, votingBody(step).recused()))
                .orElse(Set.of());
    }

    private String names(Set<String> members) {
        return members.stream().map(people()::name).sorted().collect(Collectors.joining(", "));
    }

    /** Returns the number of the session that debates the case. */
    private Optional<String> debated(StepContext step) {
        return latest(step, Convening.class)
                .filter(convening -> !convening.isWritten() && convening.withDebate())
                .map(Convening::session);
    }

    @Override
    protected ProcessVariables complete(StepContext step, MotionPut put) {
        debated(step)
                .ifPresent(session -> room.recordDepartures(step.actor(), session, step.caseReference(), inside(step)));
        return super.complete(step, put);
    }

    private Set<String> present(StepContext step) {
        Set<String> present = new LinkedHashSet<>(votingBody(step).present());
        present.removeAll(votingBody(step).recused());
        return present;
    }

    /** Refuses a motion without quorum: members may have left since the presence sheet was given. */
    private List<FieldError> missedQuorum(StepContext step) {
        return quorum(step)
                .filter(quorum -> !quorum.isReached())
                .map(quorum -> List.of(FieldError.of(
                        DraftOpinion.MOTION,
                        "quorum " + quorum.words()
                                + ". Aucun projet d’avis n’est mis aux voix sans quorum\u00a0: attendez qu’un"
                                + " membre arrive et que le secrétariat le note à la page de la séance\u00a0; si elle est levée, "
                                + impediment()
                                        .whatFollows(step.caseReference(), step.processInstanceId(), convening(step))
                                + ".")))
                .orElse(List.of());
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return drafts.startFrom(step, examination(step));
    }

    @Override
    protected Answers kept(StepContext step, Answers answers, MotionPut put) {
        return drafts.completed(step, answers);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Set<String> present = present(step);
        return drafts.helpers(step)
                .with(
                        "presentOptions",
                        memberOptions(step).stream()
                                .filter(member -> present.contains(member.value()))
                                .toList())
                .with("recusedInside", names(inside(step)))
                .with("written", consultedUntil(step).isPresent());
    }

    @Override
    protected Optional<String> returnReason(StepContext step) {
        return document(step, ExaminationResult.class)
                .filter(result -> document(step, MotionPut.class)
                        .filter(motion -> motion.id() < result.id())
                        .isPresent())
                .map(result -> "Le projet d’avis «\u00a0"
                        + examination(step).opinion().label() + "\u00a0» n’a pas été adopté le "
                        + FrenchText.day(result.writtenAt()) + ", selon "
                        + people().name(result.author()) + "\u00a0: "
                        + result.as(ExaminationResult.class).nextReason());
    }
}
