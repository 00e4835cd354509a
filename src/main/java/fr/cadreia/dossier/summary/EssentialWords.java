package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.CommitteeDocuments;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.EnergyScale;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Says each essential of a case, whole. */
@Component
class EssentialWords {

    private static final String NOT_SAID = "Non renseigné";

    private final FormTexts texts;
    private final Qualification qualification;
    private final RequiredEssentials required;
    private final CommitteeDocuments committee;
    private final Opinions kinds;
    private final EnergyScale scale;
    private final Duties duties;

    EssentialWords(
            FormTexts texts,
            Qualification qualification,
            RequiredEssentials required,
            CommitteeDocuments committee,
            Opinions kinds,
            EnergyScale scale,
            Duties duties) {
        this.duties = duties;
        this.scale = scale;
        this.committee = committee;
        this.kinds = kinds;
        this.texts = texts;
        this.qualification = qualification;
        this.required = required;
    }

    /**
     * Lists the lines of the essentials: each one in the requirements has a line, even where the case says nothing
     * about it.
     */
    List<FactLine> of(CaseSummary summary, String form, StepView view) {
        List<Essential> demanded = required.of(form);
        return demanded.isEmpty()
                ? view.essentials().stream()
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
            // The service is judged, not its trial before.
            return new FactLine("Pourquoi réévaluer", summary.causeOfMeasures().orElse(""));
        }
        return new FactLine(essential.label(), value(essential, summary));
    }

    private String value(Essential essential, CaseSummary summary) {
        return switch (essential) {
            case USE -> summary.said(Proposal.class).map(Proposal::summary).orElse("");
            case AUDIENCE -> audience(summary);
            case ROLE_IN_DECISION ->
                answers(summary, Proposal.class, Proposal.ROLE_IN_DECISION, Proposal.AFFECTS_PERSONS);
            case JOBS -> answers(summary, Proposal.class, Proposal.CHANGE_EXPECTED, Proposal.JOBS_CONCERNED);
            case DATA -> data(summary);
            case SOLUTION ->
                joined(Stream.of(
                        answers(summary, Proposal.class, Proposal.PRODUCT),
                        answers(
                                summary,
                                ExpertReview.class,
                                ExpertReview.SUPPLIER,
                                ExpertReview.SOLUTION_KIND,
                                ExpertReview.HOSTING)));
            case LIGHTER_ALTERNATIVE -> answers(summary, Proposal.class, Proposal.LIGHTER_ALTERNATIVE);
            case ENERGY -> summary.said(ExpertReview.class).map(this::energy).orElse("");
            case QUALIFICATION ->
                summary.document(Proposal.class).isPresent()
                        ? computed(qualification.of(summary.dossier().reference()))
                        : "";
            case REVIEW -> review(summary);
            case OPINIONS ->
                // A judging form has place for eight facts: what the law demands stands with what others found.
                Stream.of(
                                new OpinionWords(summary.opinions()).text(),
                                duties.asOneLine(summary.dossier().reference()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"));
            case PROTOCOL ->
                summary.said(ExperimentProtocol.class)
                        .map(EssentialWords::protocol)
                        .orElse("");
            case DONE ->
                summary.said(ExperimentClosing.class)
                        .map(ExperimentClosing::whatWasDone)
                        .orElse("");
            case RECOMMENDATION -> recommendation(summary);
            case TARGETS -> new TargetWords(summary.indicators()).text();
            case GATHERED -> gathered(summary);
            case DRAWBACKS ->
                summary.assessment().map(found -> found.drawbacks()).orElse("");
            case SECOND_READING -> secondReading(summary);
            case SOBER_OPTION -> soberOption(summary);
            case TRIAL -> summary.trial().map(standing -> standing.brief()).orElse("");
            case DECISION ->
                committee
                        .result(summary.dossier().reference())
                        .map(EssentialWords::decision)
                        .orElse("");
            case GENERALIZATION ->
                summary.said(Generalization.class)
                        .map(act -> "Depuis le " + FrenchText.day(act.startDate()) + "\u00a0: " + act.scope())
                        .orElse("");
            case DUTIES -> {
                String owed = duties.asLines(summary.dossier().reference());
                yield owed.isEmpty() ? "Aucune à ce jour" : owed;
            }
        };
    }

    private static String decision(Result result) {
        return joined(Stream.of(result.publicSummary(), result.reasons()));
    }

    /** Returns the answers to some questions of a step, in words. */
    private String answers(CaseSummary summary, Class<?> type, String... fields) {
        return summary.document(type).map(document -> said(document, fields)).orElse("");
    }

    private String said(StepDocument document, String... fields) {
        return joined(Stream.of(fields).map(field -> answer(document.form(), field, document.answers())));
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank())
                .collect(Collectors.collectingAndThen(Collectors.joining("\u00a0; "), StringUtils::capitalize));
    }

    private String answer(String form, String field, Answers answers) {
        return field.equals(Proposal.DATA_KINDS)
                ? answers.as(Proposal.class).dataKinds().stream()
                        .map(FormCode::of)
                        .map(ShortAnswers::dataKind)
                        .collect(Collectors.joining(", "))
                : ShortAnswers.of(field, answers.values().get(field))
                        .orElseGet(() -> texts.value(form, field, answers));
    }

    /** Returns the data as the review has them; before it, as the proposal lists them. */
    private String data(CaseSummary summary) {
        String reviewed = answers(
                summary,
                ExpertReview.class,
                ExpertReview.PERSONAL_DATA,
                ExpertReview.CRITICAL_DATA,
                ExpertReview.CONFIDENTIALITY_GUARANTEE);
        return reviewed.isEmpty() ? answers(summary, Proposal.class, Proposal.DATA_KINDS) : reviewed;
    }

    private String audience(CaseSummary summary) {
        String size = summary.said(Proposal.class)
                .map(proposal -> counted(proposal.userCount(), " agents")
                        + counted(proposal.personsPerMonth(), " personnes par mois")
                        + counted(proposal.durationMonths(), " mois"))
                .orElse("");
        String concerned = answers(summary, Proposal.class, Proposal.CONCERNED);
        return answers(summary, Proposal.class, Proposal.AUDIENCE)
                + size
                + (concerned.isEmpty() ? "" : "\u00a0; concernés\u00a0: " + concerned);
    }

    private static String counted(Integer number, String unit) {
        return number == null ? "" : "\u00a0; " + FrenchText.number(number) + unit;
    }

    private String energy(ExpertReview review) {
        return range(review.energyKwhMin(), review.energyKwhMax(), " kWh") + "\u00a0; "
                + range(review.carbonKgMin(), review.carbonKgMax(), " kg de CO₂")
                + " par an"
                + (review.energyKwhMin() == null || review.energyKwhMax() == null
                        ? ""
                        : ", " + scale.everyday(review.energyKwhMin(), review.energyKwhMax()));
    }

    private static String range(BigDecimal least, BigDecimal most, String unit) {
        return least == null || most == null ? "–" : FrenchText.number(least) + " à " + FrenchText.number(most) + unit;
    }

    private String computed(Qualification.Result result) {
        return Stream.concat(
                        result.exclusions().stream().map(reason -> "Exclu\u00a0: " + reason),
                        Stream.of(
                                "risque " + result.riskLevel().number(),
                                "parcours " + result.track().label(),
                                "avis requis\u00a0: "
                                        + (result.opinions().isEmpty()
                                                ? "aucun"
                                                : result.opinions().keySet().stream()
                                                        .map(opinion -> kinds.ofCode(opinion)
                                                                .map(OpinionKind::shortGiver)
                                                                .orElse(opinion))
                                                        .collect(Collectors.joining(", ")))))
                .collect(Collectors.joining("\u00a0; "));
    }

    private String review(CaseSummary summary) {
        String level = summary.said(ExpertReview.class)
                .map(ExpertReview::riskLevel)
                .map(risk -> "\u00a0; risque " + risk.number())
                .orElse("");
        String said = answers(summary, ExpertReview.class, "admissibility");
        String reason = answers(summary, ExpertReview.class, "reason");
        return said + level + (reason.isEmpty() ? "" : "\u00a0; " + reason);
    }

    private static String protocol(ExperimentProtocol protocol) {
        return "Du " + FrenchText.day(protocol.start()) + " au " + FrenchText.day(protocol.end()) + "\u00a0; "
                + FrenchText.number(protocol.expectedUsers()) + " utilisateurs et "
                + FrenchText.number(protocol.expectedUses()) + " utilisations annoncés";
    }

    private String recommendation(CaseSummary summary) {
        return measured(summary, "recommendation", "recommendationInService", "recommendationReason");
    }

    /** Returns what was gathered for the last measures, agents and the public each in a line. */
    private static String gathered(CaseSummary summary) {
        return summary.assessment()
                .map(said -> Stream.of(
                                new FactLine("Agents", said.gatheredAgents()),
                                new FactLine("Public", said.gatheredPublic()),
                                new FactLine("Aucune", said.nothingGathered()))
                        .filter(line -> !line.value().isBlank())
                        .map(FactLine::asPart)
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private String secondReading(CaseSummary summary) {
        return summary.secondReading()
                .map(document -> said(document, "agreement", "reasons", "missing"))
                .orElse("");
    }

    private String soberOption(CaseSummary summary) {
        return measured(summary, "soberEquivalent", "soberEquivalentWhich");
    }

    private String measured(CaseSummary summary, String... fields) {
        return summary.measured().map(document -> said(document, fields)).orElse("");
    }

    /** Says who is for and against, and why each of those who are not simply for it. Opinions with the unfavourable first. */
    record OpinionWords(List<GivenOpinion> opinions) {

        /**
         * Returns « défavorable : RH ; sous conditions : sobriété ; 2 favorables », then a line for each reason: « RH : deux
         * équipes ne sont pas formées »; empty without any. The givers of favourable opinions are named only where all are
         * favourable: the first line is short.
         */
        String text() {
            boolean agreed = opinions.stream().allMatch(given -> given.severity() == 0);
            String sides = Stream.of(
                            side("défavorable", GivenOpinion::isUnfavourable),
                            side("sous conditions", GivenOpinion::hasConditions),
                            agreed ? side("favorable", OpinionWords::isForIt) : counted(),
                            side("confidentiel", GivenOpinion::hidden))
                    .filter(side -> !side.isEmpty())
                    .collect(Collectors.joining("\u00a0; "));
            return Stream.concat(
                            Stream.of(StringUtils.capitalize(sides)),
                            opinions.stream()
                                    .filter(given -> given.severity() > 0)
                                    .map(given -> StringUtils.capitalize(given.shortGiver()) + "\u00a0: "
                                            + FactLine.oneLine(why(given))))
                    .collect(Collectors.joining("\n"));
        }

        private static String why(GivenOpinion given) {
            if (given.isUnfavourable()) {
                return given.opinion().reasons();
            }
            return given.hasConditions() ? given.opinion().conditions() : "le CST a été informé sans rendre d’avis";
        }

        private static boolean isForIt(GivenOpinion given) {
            return !given.hidden() && !given.isUnfavourable() && !given.hasConditions();
        }

        private String counted() {
            long number = opinions.stream().filter(OpinionWords::isForIt).count();
            return number == 0 ? "" : number == 1 ? "1 favorable" : number + " favorables";
        }

        private String side(String name, Predicate<GivenOpinion> takes) {
            String givers = opinions.stream()
                    .filter(takes)
                    .map(GivenOpinion::shortGiver)
                    .collect(Collectors.joining(", "));
            return givers.isEmpty() ? "" : name + "\u00a0: " + givers;
        }
    }

    /** Says which targets of an experimentation were reached, and each that was not with its figures. */
    private record TargetWords(List<MeasureSeries> indicators) {

        /**
         * Returns « 2 atteintes, 2 non atteintes, 1 sans cible, sur 5 indicateurs », then a line for each that was missed
         * or not measured; empty without any measure.
         */
        String text() {
            Map<Boolean, Long> judged = indicators.stream()
                    .flatMap(series -> series.isReached().stream())
                    .collect(Collectors.partitioningBy(reached -> reached, Collectors.counting()));
            long unmeasured = indicators.stream()
                    .filter(series -> series.last().isEmpty())
                    .count();
            long others = indicators.size() - judged.get(true) - judged.get(false) - unmeasured;
            if (judged.get(true) + judged.get(false) == 0) {
                return "";
            }
            return Stream.of(
                            Stream.of(judged.get(true)
                                    + (judged.get(true) > 1 ? " atteintes" : " atteinte")
                                    + counted(judged.get(false), " non atteinte", " non atteintes")
                                    + counted(unmeasured, " sans mesure", " sans mesure")
                                    + counted(others, " sans cible", " sans cible")
                                    + (indicators.size() > 1
                                            ? ", sur " + indicators.size() + " indicateurs"
                                            : ", sur un seul indicateur")),
                            indicators.stream()
                                    .filter(series -> !series.isReached().orElse(true))
                                    .map(TargetWords::missed),
                            indicators.stream()
                                    .filter(series -> series.last().isEmpty())
                                    .map(series -> "Sans mesure\u00a0: " + series.label()))
                    .flatMap(lines -> lines)
                    .collect(Collectors.joining("\n"));
        }

        private static String counted(long number, String one, String several) {
            return number == 0 ? "" : ", " + number + (number > 1 ? several : one);
        }

        /** Returns « Non atteinte : temps de traitement (min), 12 (24 cas, indicatif) pour 8 au plus ; mesure : relevé ». */
        private static String missed(MeasureSeries series) {
            MeasureSeries.Measure measure = series.last().orElseThrow();
            return "Non atteinte\u00a0: " + series.label() + ", " + measure.words() + " pour "
                    + series.goal().orElseThrow().text()
                    + (measure.how().isBlank() ? "" : "\u00a0; mesure\u00a0: " + FactLine.oneLine(measure.how()));
        }
    }

    /** Answers of the proposal as one line about a case says them: beside other answers, without their question. */
    private static final class ShortAnswers {

        private static final Map<String, Map<String, String>> WORDS = Map.of(
                ExpertReview.PERSONAL_DATA,
                Map.of(
                        "none",
                        "non personnelles",
                        "ordinary",
                        "personnelles",
                        "sensitive",
                        "personnelles et sensibles"),
                ExpertReview.CRITICAL_DATA,
                Map.of(
                        "none", "",
                        "internal", "internes",
                        "confidential", "confidentielles",
                        "criticalInfrastructure", "infrastructure critique"),
                ExpertReview.CONFIDENTIALITY_GUARANTEE,
                Map.of(
                        "contractualAndTechnical", "garantie contractuelle et technique",
                        "contractualOnly", "garantie contractuelle seulement",
                        "none", "aucune garantie",
                        "unknown", "garantie inconnue"),
                Proposal.ROLE_IN_DECISION,
                Map.of(
                        "informs", "informe",
                        "drafts", "prépare un projet",
                        "recommends", "recommande un choix",
                        "decides", "décide elle-même"),
                Proposal.AFFECTS_PERSONS,
                Map.of(
                        "none", "sans effet sur des personnes",
                        "rights", "touche des droits",
                        "benefits", "touche des aides ou des prestations",
                        "employment", "touche l’emploi ou la carrière",
                        "education", "touche la scolarité",
                        "biometrics", "reconnaît des personnes",
                        "safety", "touche la sécurité"),
                Proposal.CHANGE_EXPECTED,
                Map.of(
                        "none", "inchangés",
                        "tasksChange", "des tâches changent",
                        "jobChanges", "un métier change",
                        "jobDisappears", "un métier disparaît"));

        private static final Map<String, String> DATA_KINDS = Map.of(
                "public", "publiques",
                "internal", "internes",
                "personal", "personnelles",
                "sensitive", "personnelles et sensibles",
                "confidential", "confidentielles",
                "criticalInfrastructure", "infrastructure critique");

        private ShortAnswers() {}

        static String dataKind(String code) {
            return DATA_KINDS.getOrDefault(code, code);
        }

        /**
         * Returns the French word; an empty text for an answer that needs no word, nothing for a field or an answer
         * that is not known here.
         */
        static Optional<String> of(String field, Object answer) {
            return Optional.ofNullable(WORDS.getOrDefault(field, Map.of()).get(String.valueOf(answer)));
        }
    }
}
