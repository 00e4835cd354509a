package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.OpinionForms;
import fr.cadreia.dossier.Qualification;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.document.ExperimentClosing;
import fr.cadreia.dossier.document.ExperimentProtocol;
import fr.cadreia.dossier.document.Generalization;
import fr.cadreia.dossier.document.Proposal;
import fr.cadreia.dossier.document.Review;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.form.FormTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Says each essential of a case in one line. */
@Component
class EssentialWords {

    private static final String NOT_SAID = "Non renseigné";

    private final FormTexts texts;
    private final Qualification qualification;
    private final RequiredEssentials required;

    EssentialWords(FormTexts texts, Qualification qualification, RequiredEssentials required) {
        this.texts = texts;
        this.qualification = qualification;
        this.required = required;
    }

    /** What the requirements list is said even where the case knows nothing of it. */
    List<FactLine> of(CaseSummary summary, String form) {
        List<Essential> demanded = required.of(form);
        return demanded.isEmpty()
                ? StepView.of(form).essentials().stream()
                        .map(essential -> line(essential, summary))
                        .filter(line -> !line.value().isEmpty())
                        .toList()
                : demanded.stream()
                        .map(essential -> line(essential, summary))
                        .map(line -> line.value().isEmpty() ? new FactLine(line.label(), NOT_SAID) : line)
                        .toList();
    }

    private FactLine line(Essential essential, CaseSummary summary) {
        if (essential == Essential.TRIAL && summary.isReassessed()) {
            // What is judged is the service, not how it was tried before.
            return new FactLine("Pourquoi réévaluer", summary.causeOfMeasures().orElse(""));
        }
        return new FactLine(essential.label(), value(essential, summary)).shortened(essential.longest());
    }

    private String value(Essential essential, CaseSummary summary) {
        return switch (essential) {
            case USE ->
                summary.said("proposal", Proposal.class).map(Proposal::summary).orElse("");
            case AUDIENCE -> audience(summary);
            case ROLE_IN_DECISION -> answers(summary, "proposal", "roleInDecision", "affectsPersons");
            case JOBS -> answers(summary, "proposal", "changeExpected", "jobsConcerned");
            case DATA -> answers(summary, "proposal", "personalData", "criticalData", "confidentialityGuarantee");
            case PURPOSES -> answers(summary, "proposal", "purposes", "lawfulBasis");
            case SOLUTION -> answers(summary, "proposal", "product", "supplier", "solutionKind", "hosting");
            case LIGHTER_ALTERNATIVE -> answers(summary, "proposal", "lighterAlternative");
            case ENERGY ->
                summary.said("review", Review.class).map(EssentialWords::energy).orElse("");
            case QUALIFICATION ->
                summary.latest().containsKey("proposal")
                        ? computed(qualification.of(summary.dossier().reference()))
                        : "";
            case REVIEW -> review(summary);
            case OPINIONS -> new OpinionWords(summary.opinions()).text();
            case PROTOCOL ->
                summary.said("experiment-protocol", ExperimentProtocol.class)
                        .map(EssentialWords::protocol)
                        .orElse("");
            case DONE ->
                summary.said("experiment-closing", ExperimentClosing.class)
                        .map(ExperimentClosing::whatWasDone)
                        .orElse("");
            case RECOMMENDATION -> recommendation(summary);
            case TARGETS -> new TargetWords(summary.indicators()).text();
            case DRAWBACKS ->
                summary.assessment().map(found -> found.drawbacks()).orElse("");
            case SECOND_READING -> secondReading(summary);
            case SOBER_OPTION -> soberOption(summary);
            case TRIAL -> summary.trial().map(standing -> standing.brief()).orElse("");
            case DECISION -> answers(summary, "result", "publicSummary", "reasons");
            case GENERALIZATION ->
                summary.said("generalization", Generalization.class)
                        .map(act -> "Depuis le " + FrenchText.day(act.startDate()) + "\u00a0: " + act.scope())
                        .orElse("");
        };
    }

    /** The answers to some questions of a form, in words. */
    private String answers(CaseSummary summary, String form, String... fields) {
        return Optional.ofNullable(summary.latest().get(form)).stream()
                .flatMap(document -> Stream.of(fields).map(field -> answer(form, field, document.answers())))
                .filter(text -> !text.isBlank())
                .collect(Collectors.collectingAndThen(Collectors.joining("\u00a0; "), StringUtils::capitalize));
    }

    private String answer(String form, String field, Answers answers) {
        return ShortAnswers.of(field, answers.values().get(field)).orElseGet(() -> texts.value(form, field, answers));
    }

    private String audience(CaseSummary summary) {
        String size = summary.said("proposal", Proposal.class)
                .map(proposal -> counted(proposal.userCount(), " utilisateurs")
                        + counted(proposal.durationMonths(), " mois")
                        + counted(proposal.estimatedUse(), " utilisations par an"))
                .orElse("");
        return answers(summary, "proposal", "audience") + size;
    }

    private static String counted(Integer number, String unit) {
        return number == null ? "" : "\u00a0; " + FrenchText.number(number) + unit;
    }

    private static String energy(Review review) {
        return range(review.energyKwhMin(), review.energyKwhMax(), " kWh") + "\u00a0; "
                + range(review.carbonKgMin(), review.carbonKgMax(), " kg de CO₂")
                + " par an";
    }

    private static String range(BigDecimal least, BigDecimal most, String unit) {
        return least == null || most == null ? "–" : FrenchText.number(least) + " à " + FrenchText.number(most) + unit;
    }

    private static String computed(Qualification.Result result) {
        return Stream.concat(
                        result.exclusions().stream().map(reason -> "Exclu\u00a0: " + reason),
                        Stream.of(
                                "risque " + result.riskLevel(),
                                result.track().equals("light") ? "parcours allégé" : "parcours complet",
                                "avis requis\u00a0: "
                                        + (result.opinions().isEmpty()
                                                ? "aucun"
                                                : result.opinions().keySet().stream()
                                                        .map(opinion ->
                                                                OpinionForms.SHORT_GIVERS.get("opinion-" + opinion))
                                                        .collect(Collectors.joining(", ")))))
                .collect(Collectors.joining("\u00a0; "));
    }

    private String review(CaseSummary summary) {
        String level = summary.said("review", Review.class)
                .map(Review::riskLevel)
                .filter(risk -> !risk.isEmpty())
                .map(risk -> "\u00a0; risque " + risk)
                .orElse("");
        String said = answers(summary, "review", "admissibility");
        String reason = answers(summary, "review", "reason");
        return said + level + (reason.isEmpty() ? "" : "\u00a0; " + reason);
    }

    private static String protocol(ExperimentProtocol protocol) {
        return "Du " + FrenchText.day(protocol.start()) + " au " + FrenchText.day(protocol.end()) + "\u00a0; "
                + FrenchText.number(protocol.expectedUsers()) + " utilisateurs et "
                + FrenchText.number(protocol.expectedUses()) + " utilisations annoncés";
    }

    private String recommendation(CaseSummary summary) {
        return measured(summary, "recommendation", "recommendationReason");
    }

    private String secondReading(CaseSummary summary) {
        return answers(summary, "second-reading", "agreement", "reasons", "missing");
    }

    private String soberOption(CaseSummary summary) {
        return measured(summary, "soberEquivalent", "soberEquivalentWhich");
    }

    private String measured(CaseSummary summary, String... fields) {
        return summary.measured().map(StepDocument::form).stream()
                .map(form -> answers(summary, form, fields))
                .findFirst()
                .orElse("");
    }
}
