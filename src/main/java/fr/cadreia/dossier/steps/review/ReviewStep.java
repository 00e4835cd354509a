package fr.cadreia.dossier.steps.review;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.EnergyScale;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.SupplierQuestion;
import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.qualification.RulesAboveTables;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.review.ExpertReview.Admissibility;
import fr.cadreia.dossier.steps.review.ExpertReview.AiActClass;
import fr.cadreia.dossier.trial.TrialMinimum;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.Reviewed;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ReviewStep extends CaseStep<ExpertReview> {

    /** The fewest days that the form takes. */
    private static final int SHORTEST_CYCLE = 7;

    private static final int MONTHS = 12;

    private static final String LOWERED =
            "la proposition dit davantage\u00a0: gardez au moins ce niveau, ou demandez de la compléter.";

    private static final Map<AiActClass, String> CLASS_WORDS = Map.of(
            AiActClass.MINIMAL, "minimal",
            AiActClass.TRANSPARENCY, "transparence (article 50)",
            AiActClass.HIGH_RISK, "haut risque (annexe III ou annexe I)",
            AiActClass.PROHIBITED, "pratique interdite (article 5)");

    /** The questions that an inventory or the catalogue may have answered before. */
    private static final Set<String> KNOWN = Set.of(
            ExpertReview.SOLUTION_KIND,
            ExpertReview.SUPPLIER,
            ExpertReview.HOSTING,
            ExpertReview.DATA_SOURCES,
            ExpertReview.CONFIDENTIALITY_GUARANTEE,
            ExpertReview.DATA_REUSED,
            ExpertReview.ESTIMATED_USE,
            ExpertReview.FROM_CATALOGUE);

    private final SimilarCases similar;
    private final Qualification qualification;
    private final EnergyScale energy;

    ReviewStep(CaseRecords records, SimilarCases similar, Qualification qualification, EnergyScale energy) {
        super(ExpertReview.class, records);
        this.similar = similar;
        this.qualification = qualification;
        this.energy = energy;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.REVIEW)
                .concluding(ExpertReview.ADMISSIBILITY, ExpertReview.REASON)
                .showing(
                        Essential.USE,
                        Essential.AUDIENCE,
                        Essential.ROLE_IN_DECISION,
                        Essential.DATA,
                        Essential.SOLUTION,
                        Essential.QUALIFICATION)
                .opening(SectionKind.PROPOSAL, SectionKind.SUPPLIER);
    }

    /** Returns the due day of a review on the light track, which is sooner than that of other reviews. */
    @Override
    public Optional<LocalDate> due(String reference) {
        return Optional.of(qualification.of(reference).track())
                .filter(Track.LIGHT::equals)
                .map(light -> records().today().plus(records().timeForLightReview()));
    }

    @Override
    protected Answers startFrom(StepContext step) {
        Qualification.Result computed = qualification.of(step.caseReference());
        Optional<Proposal> proposal = proposal(step);
        return Answers.NONE
                .withAnswered(
                        ExpertReview.ESTIMATED_USE,
                        proposal.map(Proposal::personsPerMonth)
                                .filter(persons -> persons > 0)
                                .map(persons -> persons * MONTHS)
                                .orElse(null))
                .with(
                        ExpertReview.CYCLE_DAYS,
                        Math.max(
                                SHORTEST_CYCLE,
                                TrialMinimum.leastCycleDays(records().settings(step.caseReference()))))
                .with("estimateMethod", energy.method())
                .with("estimateMethodVersion", energy.version())
                .with(startFrom(step, known()))
                .with(proposal.map(Proposal::qualifying).orElse(Answers.NONE))
                .with(ExpertReview.AI_ACT_CLASS, computed.aiActClass())
                .withAnswered(ExpertReview.RISK_LEVEL, computed.riskLevel())
                .with(ExpertReview.TRACK, computed.track().code())
                .with(
                        ExpertReview.REQUIRED_OPINIONS,
                        List.copyOf(computed.opinions().keySet()));
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Qualification.Result computed = qualification.of(step.caseReference());
        return ShownValues.NONE
                .with("aiActClassProposed", computed.aiActClass())
                .with("riskLevelProposed", FormCode.of(computed.riskLevel()))
                .with("trackProposed", computed.track().code())
                .with(
                        "policyKnown",
                        proposal(step).filter(said -> !said.policy().isEmpty()).isPresent())
                .with("similarCaseOptions", similarCases(step))
                .with(declared(step));
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>(KNOWN);
        known.addAll(SupplierQuestion.fieldsOf(formId()));
        return known;
    }

    /** Shows the scale by which the form says an order of magnitude while it is filled in. */
    @Override
    protected ShownValues shownOnly(StepContext step) {
        return ShownValues.NONE
                .with("energyScale", energy.rows())
                .with("carWh", energy.carWhPerKilometre().intValue())
                .with("energySources", String.join("\u00a0; ", energy.sources()));
    }

    private Optional<Proposal> proposal(StepContext step) {
        return records().documents().latest(step.caseReference(), Proposal.class);
    }

    private List<FieldOption> similarCases(StepContext step) {
        return people().find(step.actor()).stream()
                .flatMap(expert -> similar.to(step.caseReference(), expert).stream())
                .map(found -> new FieldOption(found.reference(), found.label()))
                .toList();
    }

    @Override
    protected List<FieldError> faults(StepContext step, ExpertReview review) {
        List<FieldError> errors = new ArrayList<>();
        if (review.track() == Track.LIGHT) {
            List<String> passed = qualification.passedLimits(step.caseReference(), review);
            if (!passed.isEmpty()) {
                errors.add(FieldError.of(
                        ExpertReview.TRACK,
                        "ce dossier sort des limites du parcours allégé (" + String.join(", ", passed)
                                + ")\u00a0: choisissez le parcours complet."));
            }
        }
        int least = TrialMinimum.leastCycleDays(records().settings(step.caseReference()));
        if (review.cycleDays() != null && review.cycleDays() < least) {
            errors.add(FieldError.of(
                    ExpertReview.CYCLE_DAYS,
                    "un cycle ne descend pas sous le minimum du parcours allégé\u00a0: " + least + " jours au moins."));
        }
        CrossChecks.range(review.energyKwhMin(), "energyKwhMax", review.energyKwhMax())
                .ifPresent(errors::add);
        CrossChecks.range(review.carbonKgMin(), "carbonKgMax", review.carbonKgMax())
                .ifPresent(errors::add);
        annex(review).ifPresent(errors::add);
        proposal(step).ifPresent(said -> lowered(said, review).forEach(errors::add));
        if (review.admissibility() == Admissibility.ADMISSIBLE) {
            raised(step, review).forEach(errors::add);
        }
        if (review.aiActClass() == AiActClass.PROHIBITED && review.admissibility() == Admissibility.ADMISSIBLE) {
            errors.add(FieldError.of(
                    ExpertReview.ADMISSIBILITY,
                    "une pratique interdite (règlement sur l’IA, article 5) ne peut pas être admise\u00a0: "
                            + "demandez de modifier l’usage, ou constatez l’irrecevabilité."));
        }
        return errors;
    }

    /** Refuses a class that is not what the experts' own answers to article 6 of the AI Act make of the use. */
    private static Optional<FieldError> annex(ExpertReview review) {
        if (isBelow(review.aiActClass(), AiActClass.HIGH_RISK) && RulesAboveTables.isHighRisk(review.technical())) {
            return Optional.of(FieldError.of(
                    ExpertReview.AI_ACT_CLASS,
                    review.profiling().equals("yes")
                            ? "un système de l’annexe III qui établit le profil de personnes est toujours à haut risque"
                                    + " (article 6, paragraphe 3)\u00a0: choisissez «\u00a0Haut risque\u00a0»."
                            : "un système de l’annexe I, ou de l’annexe III sans aucune des quatre conditions de l’article 6,"
                                    + " paragraphe 3, est à haut risque\u00a0: choisissez «\u00a0Haut risque\u00a0»."));
        }
        return review.aiActClass() == AiActClass.HIGH_RISK
                        && review.annexPoint().equals("none")
                ? Optional.of(FieldError.of(
                        ExpertReview.ANNEX_POINT,
                        "dites quel domaine de l’annexe III, ou l’annexe I, rend l’usage à haut risque\u00a0; sinon, choisissez"
                                + " une autre classe."))
                : Optional.empty();
    }

    /** Refuses data that are said to be less grave than the proposal has them: that is for its authors to correct. */
    private static List<FieldError> lowered(Proposal said, ExpertReview review) {
        List<FieldError> errors = new ArrayList<>();
        if (isBelow(review.personalData(), said.personalData())) {
            errors.add(FieldError.of(ExpertReview.PERSONAL_DATA, LOWERED));
        }
        if (isBelow(review.criticalData(), said.criticalData())) {
            errors.add(FieldError.of(ExpertReview.CRITICAL_DATA, LOWERED));
        }
        return errors;
    }

    private static <E extends Enum<E>> boolean isBelow(E given, E said) {
        return given != null && said != null && given.compareTo(said) < 0;
    }

    /**
     * Refuses a class or a risk that was proposed before the experts' own answers on the solution, where these make it
     * graver.
     */
    private List<FieldError> raised(StepContext step, ExpertReview review) {
        Qualification.Result before = qualification.of(step.caseReference());
        Qualification.Result now = qualification.completed(step.caseReference(), review);
        List<FieldError> errors = new ArrayList<>();
        AiActClass computed = FormCode.constant(AiActClass.class, now.aiActClass());
        if (isBelow(review.aiActClass(), computed)
                && FormCode.of(review.aiActClass()).equals(before.aiActClass())) {
            errors.add(FieldError.of(
                    ExpertReview.AI_ACT_CLASS,
                    "avec le type d’IA que vous indiquez, le calcul propose une autre classe\u00a0: «\u00a0"
                            + CLASS_WORDS.get(computed) + "\u00a0»."));
        }
        if (review.riskLevel() == before.riskLevel() && now.riskLevel().isAbove(review.riskLevel())) {
            errors.add(FieldError.of(
                    ExpertReview.RISK_LEVEL,
                    "avec vos réponses, le calcul propose le niveau "
                            + now.riskLevel().number() + "."));
        }
        return errors;
    }

    /** Adds the opinions that the experts' answers make mandatory, so that readers of the review find them all. */
    @Override
    protected Answers kept(StepContext step, Answers answers, ExpertReview review) {
        Set<String> opinions = new LinkedHashSet<>(review.requiredOpinions());
        opinions.addAll(qualification.requiredOpinions(step.caseReference(), review));
        return answers.with(energy(review)).with(ExpertReview.REQUIRED_OPINIONS, List.copyOf(opinions));
    }

    /** Returns the order of magnitude where the experts leave it, and the carbon that goes with the energy. */
    private Answers energy(ExpertReview review) {
        boolean corrected = review.energyKwhMin() != null || review.energyKwhMax() != null;
        Optional<EnergyScale.Range> year = corrected
                ? Optional.of(new EnergyScale.Range(review.energyKwhMin(), review.energyKwhMax()))
                : Optional.ofNullable(review.estimatedUse())
                        .flatMap(uses -> energy.year(review.solutionKind(), review.modelSize(), uses));
        return year.map(range -> Answers.NONE
                        .withAnswered("energyKwhMin", range.least())
                        .withAnswered("energyKwhMax", range.most())
                        .withAnswered("carbonKgMin", carbon(review.carbonKgMin(), range.least()))
                        .withAnswered("carbonKgMax", carbon(review.carbonKgMax(), range.most())))
                .orElse(Answers.NONE);
    }

    private BigDecimal carbon(BigDecimal given, BigDecimal kilowattHours) {
        return given != null || kilowattHours == null ? given : energy.carbonKg(kilowattHours);
    }

    @Override
    protected Event event(StepContext step, ExpertReview review) {
        return new Reviewed(
                FormCode.of(review.admissibility()),
                FormCode.of(review.riskLevel()),
                review.track().code(),
                review.cycle().strip(),
                review.cycleDays() == null ? 0 : review.cycleDays());
    }

    @Override
    protected ProcessVariables complete(StepContext step, ExpertReview review) {
        ProcessVariables variables =
                ProcessVariables.NONE.with(PathVariables.ADMISSIBILITY, FormCode.of(review.admissibility()));
        return review.admissibility() == Admissibility.NOT_ADMISSIBLE
                ? variables.with(PathVariables.STOP_CAUSE, CaseEnding.NOT_ADMISSIBLE.code())
                : variables;
    }
}
