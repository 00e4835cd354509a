package fr.cadreia.dossier.steps.protocol;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.CommitteeDocuments.Extension;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.LightTrack;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.opinion.HrOpinion;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.dossier.trial.Indicator;
import fr.cadreia.dossier.trial.IndicatorGoal.Direction;
import fr.cadreia.dossier.trial.NextReassessment;
import fr.cadreia.dossier.trial.Trial.Facts;
import fr.cadreia.dossier.trial.TrialMinimum;
import fr.cadreia.dossier.trial.TrialRound;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.CaseEvent.ChangeDeclared;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.ProtocolAgreed;
import fr.cadreia.journal.UseEvent.ExperimentBegun;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The step of the protocol, which checks the planned days of the experiment; completing it begins the experiment. */
@Component
class ExperimentProtocolStep extends CaseStep<ExperimentProtocol> {

    private static final int YEAR = 12;
    private static final Set<String> AGENTS_ALONE = Set.of("agents");

    /** The questions that an inventory or a call may have answered before. */
    private static final Set<String> KNOWN = Set.of(ExperimentProtocol.PARTNERS, ExperimentProtocol.ACCESSIBILITY);

    private static final String SATISFACTION = "indicator" + ExperimentProtocol.SATISFACTION;

    /** The satisfaction is measured alike everywhere, so that it compares. */
    private static final Answers SATISFACTION_SCALE = Answers.NONE
            .with(SATISFACTION + "Unit", "sur 10")
            .with(SATISFACTION + "Method", "Recueil de réponses, la plus basse des notes des agents et du public")
            .with(SATISFACTION + "Direction", Direction.MORE.code());

    private static final String START = ExperimentProtocol.START;
    private static final String END = ExperimentProtocol.END;

    private final Trials trials;
    private final ExtensionLimits limits;
    private final NextReassessment reassessment;
    private final Duties duties;

    ExperimentProtocolStep(
            CaseRecords records, Trials trials, ExtensionLimits limits, NextReassessment reassessment, Duties duties) {
        super(ExperimentProtocol.class, records);
        this.reassessment = reassessment;
        this.duties = duties;
        this.trials = trials;
        this.limits = limits;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.PROTOCOL)
                .showing(Essential.USE, Essential.REVIEW, Essential.OPINIONS)
                .opening(SectionKind.OPINIONS);
    }

    /** Adds the scale of the satisfaction where a goal is set for it. */
    @Override
    protected Answers kept(StepContext step, Answers answers, ExperimentProtocol protocol) {
        return answers.values().containsKey(SATISFACTION + "Target") ? answers.with(SATISFACTION_SCALE) : answers;
    }

    @Override
    protected Answers startFrom(StepContext step) {
        Answers before = super.startFrom(step);
        return proposed(step.caseReference())
                .with(SATISFACTION + "Name", "Satisfaction")
                .with(SATISFACTION_SCALE)
                .with(ofProposal(step))
                .with(ofReview(step))
                .with(records().known(step.caseReference(), KNOWN))
                .withAnswered(
                        ExperimentProtocol.CYCLE,
                        trials.of(step.caseReference()).next().cycle())
                .with(
                        isAnother(step)
                                ? takingIn(
                                        step, before.without(List.of(ExperimentProtocol.START, ExperimentProtocol.END)))
                                : before);
    }

    /** Adds to the aims what was declared to have changed since the last measures: nothing has tried it yet. */
    private Answers takingIn(StepContext step, Answers before) {
        List<ChangeDeclared> changes = reassessment.unmeasured(step.caseReference());
        return changes.isEmpty()
                ? before
                : before.with(
                        ExperimentProtocol.OBJECTIVES,
                        Stream.concat(
                                        earlierObjectives(step.caseReference()),
                                        changes.stream()
                                                .map(change ->
                                                        "À prendre en compte, déclaré depuis les dernières mesures\u00a0: "
                                                                + change.version() + ". " + change.description()))
                                .filter(line -> !line.isBlank())
                                .collect(Collectors.joining("\n")));
    }

    private Stream<String> earlierObjectives(String reference) {
        return records()
                .documents()
                .latest(reference, ExperimentProtocol.class)
                .map(ExperimentProtocol::objectives)
                .stream();
    }

    /** A change that came after the measures is part of what is tried again: the aims name what runs since. */
    private Optional<FieldError> changes(String reference, ExperimentProtocol protocol) {
        return reassessment.unmeasured(reference).stream()
                .filter(change -> !protocol.objectives().contains(change.version()))
                .findFirst()
                .flatMap(change -> refused(
                        ExperimentProtocol.OBJECTIVES,
                        "un changement a été déclaré depuis les dernières mesures. Dites ce que l’expérimentation doit"
                                + " montrer de «\u00a0" + change.version() + "\u00a0»\u00a0: "
                                + change.description()));
    }

    /** Returns the people whom the proposal counted, as far as an experimentation may have them. */
    private Answers ofProposal(StepContext step) {
        return records()
                .documents()
                .latest(step.caseReference(), Proposal.class)
                .map(said -> {
                    int most = mostPeople(step);
                    int users = Math.min(said.userCount(), most);
                    long touched = AGENTS_ALONE.containsAll(said.audience())
                            ? users
                            : users + (long) said.personsPerMonth() * said.durationMonths();
                    return Answers.NONE
                            .with(ExperimentProtocol.EXPECTED_USERS, users)
                            .with(ExperimentProtocol.PARTICIPANTS, (int) Math.min(touched, most));
                })
                .orElse(Answers.NONE);
    }

    /** Returns the uses and the energy of the planned time, as far as the review estimated a year. */
    private Answers ofReview(StepContext step) {
        int months = TrialMinimum.proposedMonths(
                trials.of(step.caseReference()).next(), records().settings(step.caseReference()));
        return records()
                .documents()
                .latest(step.caseReference(), ExpertReview.class)
                .map(said -> Answers.NONE
                        .withAnswered(
                                ExperimentProtocol.EXPECTED_USES,
                                said.estimatedUse() == null ? null : usesIn(months, said.estimatedUse(), step))
                        .withAnswered(
                                ExperimentProtocol.ENERGY_BUDGET,
                                said.energyKwhMax() == null
                                        ? null
                                        : said.energyKwhMax()
                                                .multiply(BigDecimal.valueOf(months))
                                                .divide(BigDecimal.valueOf(YEAR), 0, RoundingMode.UP)))
                .orElse(Answers.NONE);
    }

    private int usesIn(int months, int usesAYear, StepContext step) {
        int users = records()
                .documents()
                .latest(step.caseReference(), Proposal.class)
                .map(Proposal::userCount)
                .orElse(1);
        return (int) Math.max(Math.min(users, mostPeople(step)), (long) usesAYear * months / YEAR);
    }

    private int mostPeople(StepContext step) {
        return records().settings(step.caseReference()).get(Setting.EXPERIMENT_PEOPLE);
    }

    /**
     * Tells whether this is a new experimentation after one that is over: an extension, or an adaptation after a
     * re-evaluation.
     */
    private boolean isAnother(StepContext step) {
        Optional<StepDocument> protocol = records().documents().latest(step.caseReference(), formId());
        Optional<Result> decision = records().committee().result(step.caseReference());
        return protocol.isPresent()
                && decision.filter(result -> result.document() > protocol.get().id())
                        .isPresent();
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Settings settings = records().settings(step.caseReference());
        Facts facts = trials.of(step.caseReference()).next();
        boolean extension = trials.of(step.caseReference()).isExtendedByAnother();
        ShownValues helpers = ShownValues.NONE
                .with("isLight", LightTrack.holds(records(), step.caseReference()))
                .with("lightUsers", settings.get(Setting.LIGHT_USERS))
                .with("lightMonths", settings.get(Setting.LIGHT_MONTHS))
                .with("noticeOwed", duties.owes(step.caseReference(), Duties.NOTICE))
                .with("inService", isObserved(step.caseReference()))
                .with("cycleAccepted", facts.cycle().isEmpty() ? null : facts.cycle())
                .with("trialMinimum", TrialMinimum.words(facts, extension, settings))
                .with("realUsePercent", settings.get(Setting.REAL_USE_PERCENT));
        return limits.latestEnd(step.caseReference())
                .map(latest -> helpers.with("latestEnd", latest))
                .orElse(helpers);
    }

    @Override
    protected List<FieldError> faults(StepContext step, ExperimentProtocol protocol) {
        List<FieldError> errors = new ArrayList<>(check(step.caseReference(), protocol));
        if (isAnother(step)) {
            changes(step.caseReference(), protocol).ifPresent(errors::add);
        }
        errors.addAll(Indicator.faults(protocol.named()));
        errors.addAll(duties.faults(step.caseReference(), Step.EXPERIMENT_PROTOCOL, formId(), notice(protocol)));
        int cap = mostPeople(step);
        if (protocol.participants() > cap) {
            errors.add(FieldError.of(
                    ExperimentProtocol.PARTICIPANTS, "une expérimentation concerne " + cap + " personnes au plus."));
        }
        CrossChecks.notAbove(
                        ExperimentProtocol.EXPECTED_USERS,
                        protocol.expectedUsers(),
                        protocol.participants(),
                        "les personnes concernées")
                .ifPresent(errors::add);
        CrossChecks.onceEach(ExperimentProtocol.EXPECTED_USES, protocol.expectedUses(), protocol.expectedUsers())
                .ifPresent(errors::add);
        return errors;
    }

    /** Returns the answers of the protocol that prove what the law demands. */
    private static Answers notice(ExperimentProtocol protocol) {
        return Answers.NONE
                .withAnswered("noticeKind", protocol.noticeKind())
                .withAnswered("noticeToUsers", protocol.noticeToUsers());
    }

    /** Returns the event by which alone the journal proves how long and how much the solution was to be tried. */
    @Override
    protected Event event(StepContext step, ExperimentProtocol protocol) {
        return new ProtocolAgreed(
                protocol.start(),
                protocol.end(),
                protocol.expectedUses().longValue(),
                protocol.expectedUsers().longValue(),
                !protocol.cycle().isBlank());
    }

    @Override
    protected ProcessVariables complete(StepContext step, ExperimentProtocol protocol) {
        LocalDate end = protocol.end();
        leaveLightTrack(step, protocol);
        records()
                .change(
                        step.caseReference(),
                        step.actor(),
                        new ExperimentBegun(protocol.start(), end),
                        dossier -> dossier.using(UseState.EXPERIMENTING));
        return records()
                .lastDay(
                        end,
                        PathVariables.EXPERIMENT_END,
                        PathVariables.EXPERIMENT_REMINDER,
                        PathVariables.EXPERIMENT_LATE)
                .with(PathVariables.MAINTAINED_UNTIL, null);
    }

    private void leaveLightTrack(StepContext step, ExperimentProtocol protocol) {
        List<TrialRound> rounds = trials.of(step.caseReference()).rounds();
        LocalDate first = rounds.size() > 1 ? rounds.get(0).first() : protocol.start();
        LightTrack.leave(
                records(),
                step,
                LightTrack.leftBy(
                        protocol.participants(),
                        first,
                        protocol.end(),
                        records().settings(step.caseReference())));
    }

    /** Tells whether the plan is to observe a use that was in service before; an adaptation of it is tried. */
    private boolean isObserved(String reference) {
        return trials.of(reference).next().observed();
    }

    /**
     * Returns the framework's length from the first day that is possible on, as far as the case may be tried at all.
     */
    private Answers proposed(String reference) {
        Settings settings = records().settings(reference);
        LocalDate today = records().today();
        LocalDate start = workersCommittee(reference).filter(today::isBefore).orElse(today);
        LocalDate end = start.plusMonths(
                        TrialMinimum.proposedMonths(trials.of(reference).next(), settings))
                .minusDays(1);
        LocalDate longest =
                limits.latestEnd(reference).orElse(start.plusMonths(settings.get(Setting.EXPERIMENT_MONTHS)));
        LocalDate most = extension(reference)
                .map(months -> lastDay(start, months))
                .filter(longest::isAfter)
                .orElse(longest);
        return Answers.NONE.with(START, start.toString()).with(END, (end.isAfter(most) ? most : end).toString());
    }

    /** Returns the last day of so many months: three months from 1 March on are over with 31 May. */
    private static LocalDate lastDay(LocalDate start, int months) {
        return start.plusMonths(months).minusDays(1);
    }

    /**
     * Returns the number of months that the committee's last opinion gives, where it extends the experimentation that
     * was closed last.
     */
    private Optional<Integer> extension(String reference) {
        Optional<StepDocument> closed = records().documents().latestDocument(reference, ExperimentClosing.class);
        return records()
                .committee()
                .extension(reference)
                .filter(motion ->
                        closed.filter(last -> last.id() < motion.document()).isPresent())
                .map(Extension::months);
    }

    private List<FieldError> check(String reference, ExperimentProtocol protocol) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate start = protocol.start();
        LocalDate end = protocol.end();
        duration(reference, start, end).ifPresent(errors::add);
        workersCommittee(reference)
                .flatMap(day -> CrossChecks.notBefore(START, start, day, "l’avis du comité social territorial"))
                .ifPresent(errors::add);
        observation(reference, start, end).ifPresent(errors::add);
        cycle(reference, protocol).ifPresent(errors::add);
        return errors;
    }

    /**
     * Returns the day on which the workers' committee (CST) gave its opinion, which comes before the experiment; not
     * the day on which it was only told.
     */
    private Optional<LocalDate> workersCommittee(String reference) {
        return records()
                .documents()
                .latest(reference, HrOpinion.class)
                .filter(opinion -> !isObserved(reference))
                .map(HrOpinion::cstOpinionDate);
    }

    private Optional<FieldError> duration(String reference, LocalDate start, LocalDate end) {
        int months = records().settings(reference).get(Setting.EXPERIMENT_MONTHS);
        if (end.isBefore(start)) {
            return refused(END, "la fin ne peut pas précéder le début.");
        }
        if (end.isAfter(start.plusMonths(months))) {
            return refused(
                    END, months + " mois au plus, soit jusqu’au " + FrenchText.day(start.plusMonths(months)) + ".");
        }
        if (start.isBefore(records().today().minusMonths(months))) {
            return refused(START, "le début remonte à plus de " + months + " mois.");
        }
        boolean first = records()
                .documents()
                .latestDocument(reference, ExperimentClosing.class)
                .isEmpty();
        if (first && end.isBefore(records().today())) {
            return refused(END, "cette date est passée\u00a0: indiquez une date à venir.");
        }
        if (start.isAfter(records().today().plusMonths(months))) {
            return refused(START, "commencez dans les " + months + " mois à venir.");
        }
        Optional<FieldError> beyond = extension(reference)
                .filter(voted -> end.isAfter(lastDay(start, voted)))
                .flatMap(voted -> refused(
                        END,
                        "l’avis du comité prolonge l’expérimentation de " + voted + " mois au plus\u00a0: jusqu’au "
                                + FrenchText.day(lastDay(start, voted)) + "."));
        if (beyond.isPresent()) {
            return beyond;
        }
        return limits.latestEnd(reference)
                .filter(end::isAfter)
                .flatMap(latest -> refused(
                        END,
                        "toutes les expérimentations de ce dossier réunies durent "
                                + records().settings(reference).get(Setting.EXPERIMENT_TOTAL_MONTHS)
                                + " mois au plus\u00a0: jusqu’au " + FrenchText.day(latest) + "."));
    }

    /**
     * Checks the length. A use in service is observed for its least time from the first protocol on. Any other may be
     * planned for less than its minimum: then it may only be stopped or extended.
     */
    private Optional<FieldError> observation(String reference, LocalDate start, LocalDate end) {
        if (!isObserved(reference)) {
            return Optional.empty();
        }
        int months = records()
                .settings(reference)
                .observationMonths(trials.of(reference).next().riskLevel());
        LocalDate earliest = start.plusMonths(months).minusDays(1);
        return Optional.of(earliest)
                .filter(end::isBefore)
                .flatMap(day -> refused(
                        END,
                        "la période d’observation dure " + Setting.OBSERVATION_MONTHS.text(months)
                                + " au moins\u00a0: jusqu’au " + FrenchText.day(day) + "."));
    }

    /**
     * Checks the cycle. Only the cycle that an expert accepted takes the place of the minimum, and the experimentation
     * lasts for all of it.
     */
    private Optional<FieldError> cycle(String reference, ExperimentProtocol protocol) {
        String named = protocol.cycle().strip();
        Facts facts = trials.of(reference).next();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!named.equals(facts.cycle())) {
            return refused(
                    ExperimentProtocol.CYCLE,
                    "l’instruction a accepté le cycle «\u00a0" + facts.cycle()
                            + "\u00a0»\u00a0: reprenez-le, ou laissez vide pour suivre la durée minimale du cadre.");
        }
        LocalDate earliest = protocol.start().plusDays(facts.cycleDays() - 1L);
        return CrossChecks.notBefore(END, protocol.end(), earliest, "la fin du cycle accepté");
    }

    private static Optional<FieldError> refused(String field, String why) {
        return Optional.of(FieldError.of(field, why));
    }
}
