package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.CommitteeDocuments;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.Replacements;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.SupplierDeclaration;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Duty;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.trial.IndicatorGoal;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/** A case's record in sections, in the order of its path. */
@Component
class CaseSections {

    private final FormTexts texts;
    private final Qualification qualification;
    private final Replacements replacements;
    private final People people;
    private final Opinions kinds;
    private final CommitteeDocuments committee;
    private final Duties duties;
    private final Supplier<Map<SectionKind, String>> forms;

    CaseSections(
            FormTexts texts,
            Qualification qualification,
            Replacements replacements,
            People people,
            Opinions kinds,
            CommitteeDocuments committee,
            Duties duties,
            ObjectProvider<CaseStep<?>> steps) {
        this.kinds = kinds;
        this.duties = duties;
        this.committee = committee;
        this.forms = SingletonSupplier.of(() -> forms(steps));
        this.texts = texts;
        this.qualification = qualification;
        this.replacements = replacements;
        this.people = people;
    }

    /** Returns, by the section that shows the answers of one step, the step's form. */
    private static Map<SectionKind, String> forms(ObjectProvider<CaseStep<?>> steps) {
        Map<SectionKind, String> forms = new EnumMap<>(SectionKind.class);
        steps.forEach(step -> step.view().section().ifPresent(section -> forms.put(section, step.formId())));
        return forms;
    }

    List<SummarySection> of(CaseSummary summary) {
        List<SummarySection> all = new ArrayList<>();
        for (SectionKind kind : SectionKind.values()) {
            SummarySection section = section(kind, summary);
            if (!section.isEmpty()) {
                all.add(section);
            }
        }
        return all;
    }

    private SummarySection section(SectionKind kind, CaseSummary summary) {
        return switch (kind) {
            case CASE -> kind.answers(identity(summary.dossier()));
            case TRIAL -> kind.answers(trial(summary));
            case QUALIFICATION ->
                kind.answers(
                        summary.document(Proposal.class).isPresent()
                                ? computed(summary.dossier().reference())
                                : List.of());
            case SUPPLIER ->
                kind.answers(Optional.ofNullable(summary.latest().get(SupplierDeclaration.FORM))
                        .map(SupplierDeclaration::of)
                        .map(SupplierDeclaration::section)
                        .orElse(List.of()));
            case DUTIES -> kind.answers(duties(summary.dossier().reference()));
            case OPINIONS -> opinions(summary.opinions());
            case INDICATORS -> indicators(summary.indicators());
            case ASSESSMENT -> kind.answers(said(summary.bilan()));
            case REASSESSMENT -> kind.answers(reassessment(summary));
            case RESULT ->
                kind.answers(committee
                        .result(summary.dossier().reference())
                        .map(Result::opinion)
                        .orElse(List.of()));
            case RULES -> rules(summary);
            case PROPOSAL, REVIEW, DATA_GATE, PROTOCOL, CLOSING, SECOND_READING, AUTHORITY_ACT, GENERALIZATION, STOP ->
                kind.answers(said(Optional.ofNullable(forms.get().get(kind)).map(summary.latest()::get)));
        };
    }

    /** Returns a line for each duty of the law, with what its proof says where the case's page took it. */
    private List<FactLine> duties(String reference) {
        return duties.of(reference).stream()
                .map(owing -> new FactLine(
                        owing.duty().title(),
                        Stream.concat(
                                        Stream.of(owing.sentence()),
                                        owing
                                                .proof()
                                                .filter(document ->
                                                        document.form().equals(Duty.FORM))
                                                .stream()
                                                .flatMap(document -> owing.duty().lines(document.answers()).stream())
                                                .map(line -> line.label() + "\u00a0: " + line.value()))
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    private List<FactLine> identity(Case dossier) {
        List<FactLine> lines = new ArrayList<>(List.of(
                new FactLine("Référence", dossier.reference()),
                new FactLine("Titre", dossier.title()),
                new FactLine("Direction ou commune", people.organisationName(dossier.organisation())),
                new FactLine("Origine", dossier.origin().label()),
                new FactLine("Statut", dossier.useLabel())));
        replacements
                .replacedBy(dossier.reference())
                .ifPresent(
                        replaced -> lines.add(new FactLine("Remplace", replaced.reference() + " " + replaced.title())));
        return lines;
    }

    /**
     * Returns the length and the extent of the trial, and the decisions that the committee may not take for want of it.
     */
    private static List<FactLine> trial(CaseSummary summary) {
        List<FactLine> lines = new ArrayList<>();
        summary.trial().ifPresent(standing -> {
            lines.add(new FactLine("Durée et usage", standing.summary()));
            standing.refusal()
                    .filter(why -> standing.isClosed())
                    .ifPresent(why -> lines.add(new FactLine("Minimum non atteint", why)));
        });
        return lines;
    }

    private List<FactLine> computed(String caseReference) {
        Qualification.Result result = qualification.of(caseReference);
        List<FactLine> lines = new ArrayList<>();
        result.exclusions().forEach(reason -> lines.add(new FactLine("Exclusion", reason)));
        lines.add(new FactLine(
                "Niveau de risque calculé", result.riskLevel().number() + "\u00a0: " + list(result.riskReasons())));
        lines.add(new FactLine(
                "Parcours calculé",
                StringUtils.capitalize(result.track().label()) + "\u00a0: " + result.trackReason()));
        result.opinions()
                .forEach((opinion, reasons) -> lines.add(new FactLine(
                        "Avis requis\u00a0: "
                                + kinds.ofCode(opinion).map(OpinionKind::giver).orElse(opinion),
                        list(reasons))));
        return lines;
    }

    private static String list(Iterable<String> reasons) {
        return String.join("\u00a0; ", reasons);
    }

    private static SummarySection opinions(List<GivenOpinion> opinions) {
        return SectionKind.OPINIONS.table(
                List.of("Avis", "Sens", "Motifs", "Conditions"),
                opinions.stream()
                        .map(given -> List.of(
                                given.giver(),
                                given.position(),
                                given.opinion().reasons(),
                                given.opinion().conditions()))
                        .toList());
    }

    /** Returns the newest measure of each indicator, and all of them in time. */
    private static SummarySection indicators(List<MeasureSeries> indicators) {
        return SectionKind.INDICATORS.table(
                List.of("Indicateur", "Au départ", "Cible", "Mesuré", "Résultat", "Évolution"),
                indicators.stream()
                        .map(series -> List.of(
                                series.label(),
                                series.baselineText(),
                                series.goal().map(IndicatorGoal::text).orElse("–"),
                                series.last().map(MeasureSeries.Measure::words).orElse("–"),
                                series.verdict(),
                                series.history()))
                        .toList());
    }

    /** Returns the re-evaluation; its reason stands first. */
    private List<FactLine> reassessment(CaseSummary summary) {
        List<FactLine> lines = new ArrayList<>();
        summary.causeOfMeasures().ifPresent(why -> lines.add(new FactLine("Pourquoi cette réévaluation", why)));
        lines.addAll(said(summary.reassessment()));
        return lines;
    }

    private static SummarySection rules(CaseSummary summary) {
        return SectionKind.RULES.table(
                List.of("Règle", "Éléments", "Détail"),
                summary.rules().stream()
                        .map(rule -> List.of(rule.name(), rule.status().label(), rule.detail()))
                        .toList());
    }

    /** Returns the answers without the indicators, which stand in a table of their own. */
    private List<FactLine> said(Optional<StepDocument> document) {
        return document.stream()
                .flatMap(found -> texts.rows(found.form(), found.answers()).stream())
                .filter(row -> !row.field().matches("indicator\\d.*"))
                .map(row -> new FactLine(row.label(), row.value()))
                .toList();
    }
}
