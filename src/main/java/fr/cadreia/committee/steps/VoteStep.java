package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.SpecialBallot;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.session.DebateDemands.DebateDemanded;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.BallotVoided;
import fr.cadreia.journal.ExaminationEvent.Voted;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The step of a member's vote, or of a declaration of interest, which takes the member out of the count. */
@Component
class VoteStep extends CommitteeStep<VoteCast> {

    /** Characters to which Markdown gives a meaning. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Punct}&&[^’«»,;:?!()'\"%/@$^=]]");

    private final DraftWords words;
    private final ApplicationEventPublisher events;

    VoteStep(CaseRecords records, Examinations examinations, DraftWords words, ApplicationEventPublisher events) {
        super(VoteCast.class, records, examinations);
        this.words = words;
        this.events = events;
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
                .with("motionLabel", examination(step).opinion().label() + manner(step))
                .with("motionText", text(opinion(step)))
                .with("voidedBallot", voided(step))
                .with("memberLabel", people().name(member(step)));
    }

    /** Returns the warning before a declaration of interest; the form shows it, sent answers do not carry it. */
    @Override
    protected ShownValues shownOnly(StepContext step) {
        return ShownValues.NONE.with("lastOnesNotice", lastOnes(step));
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return Stream.concat(
                        Stream.of(SummarySection.answers("opinion", "Projet d’avis mis aux voix", opinion(step))),
                        super.ownSections(step).stream())
                .toList();
    }

    /** Returns the complete text that is voted. */
    private List<FactLine> opinion(StepContext step) {
        Examination examination = examination(step);
        return words.of(examination.opinion(), examination.subject());
    }

    /** Returns the opinion as a text of a form shows it: a paragraph for each written line, word for word. */
    private static String text(List<FactLine> opinion) {
        return opinion.stream()
                .map(line -> "**" + line.label() + "\u00a0:** "
                        + line.value()
                                .strip()
                                .lines()
                                .map(said -> MARKS.matcher(said).replaceAll("\\\\$0"))
                                .collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * Returns the notice that an earlier ballot of this examination was declared void because its motion was changed;
     * empty when there is nothing to tell.
     */
    private Optional<String> voided(StepContext step) {
        return RecordedEvent.in(records().journal().of(step.caseReference()), BallotVoided.class)
                .filter(voided -> voided.event().process().equals(step.processInstanceId()))
                .reduce((earlier, later) -> later)
                .filter(voided -> examination(step).isSince(voided.row().writtenAt()))
                .map(
                        voided -> "le scrutin ouvert sur le projet d’avis «\u00a0"
                                + voided.event().label() + "\u00a0» a été annulé le "
                                + FrenchText.day(voided.row().writtenAt()) + " par "
                                + people().name(voided.row().actor()) + ", qui a repris le projet d’avis\u00a0: "
                                + FrenchWords.unended(voided.event().reason())
                                + ". Les votes alors donnés sont gardés au dossier et ne comptent pas\u00a0: votez de nouveau.");
    }

    /**
     * Returns the words for a public or secret ballot, so that voters know beforehand whether the minutes may name
     * their votes.
     */
    private String manner(StepContext step) {
        SpecialBallot ballot = examination(step).ballot().special();
        if (ballot.isSecret()) {
            return " – SCRUTIN SECRET\u00a0: seul le total est donné, et le vote de personne n’est publié";
        }
        return ballot.isPublic()
                ? " – SCRUTIN PUBLIC\u00a0: le procès-verbal donne le nom et le vote de chaque membre élu, et les votes du collège"
                        + " des agents en nombres, sauf si le vote d’un agent pouvait s’en déduire\u00a0: seul le total est alors"
                        + " donné"
                : "";
    }

    /**
     * Returns the warning before a declaration of interest that would leave too few members. A vote by proxy gets none:
     * its holder cannot declare an interest for the giver.
     */
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

    /**
     * Refuses votes that no longer count, as after a consultation or the end of a mandate, and declarations of interest
     * for somebody else.
     */
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

    /** Keeps the member whose vote it is: for a vote by proxy, the document's author is the holder. */
    @Override
    protected Answers kept(StepContext step, Answers answers, VoteCast cast) {
        return answers.with(VoteCast.MEMBER, member(step));
    }

    @Override
    protected Event event(StepContext step, VoteCast cast) {
        return Voted.FIRST;
    }

    @Override
    protected ProcessVariables complete(StepContext step, VoteCast cast) {
        if (cast.asksDebate() && examination(step).isDebateRequested()) {
            events.publishEvent(new DebateDemanded(step.processInstanceId()));
        }
        return ProcessVariables.NONE;
    }
}
