package fr.cadreia.register.format;

import static fr.cadreia.register.format.ExportText.fields;
import static fr.cadreia.register.format.ExportText.joined;
import static fr.cadreia.register.format.ExportText.labelled;
import static fr.cadreia.register.format.ExportText.text;
import static fr.cadreia.register.format.ExportText.value;

import fr.cadreia.dossier.trial.Indicator;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Declaration;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import fr.cadreia.register.entry.UseIdentity;
import fr.cadreia.register.entry.UsedSolution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paragraphs that several standards ask of an entry, each part under the words of the entry's own page. */
final class SharedParagraphs {

    /**
     * The text on the framework, which holds for every use: Eurocities want an explanation of 500 characters at least.
     */
    private static final String FRAMEWORK =
            "Cet usage relève d’un cadre de confiance pour l’intelligence artificielle (%s)\u00a0: avant d’être généralisé, un "
                    + "usage doit être proposé, instruit par des experts, expérimenté pendant un temps limité, évalué par un bilan "
                    + "mesuré et soumis à la décision d’un comité d’élus et d’agents\u00a0; il est ensuite réévalué à dates fixes tant "
                    + "qu’il sert. Un usage qui existait avant doit être régularisé par le même parcours. Une IA "
                    + "qui déciderait elle-même de la situation d’une personne en est exclue. La fiche du registre public donne les "
                    + "données utilisées, les mesures, les décisions avec leurs motifs et l’historique\u00a0; toute personne peut y "
                    + "signaler un problème, demander une correction ou l’intervention d’un agent.";

    private final RegisterEntry entry;
    private final SharedAttributes shared;

    SharedParagraphs(EntryVersion version, Publisher publisher) {
        this.entry = version.entry();
        this.shared = new SharedAttributes(version, publisher);
    }

    String goal() {
        return fields(entry, "purpose.need", "purpose.expectedBenefit");
    }

    String impact() {
        return fields(
                entry,
                "purpose.concerned",
                "purpose.audience",
                "oversight.affectsPersons",
                "purpose.accessibility",
                "purpose.changeExpected",
                "oversight.notice");
    }

    String alternatives() {
        return fields(entry, "purpose.lighterAlternative");
    }

    String risks() {
        return fields(
                entry,
                "risk.level",
                "risk.aiActClass",
                "risk.annexPoint",
                "oversight.humanControl",
                "experimentation.stopCriteria");
    }

    String lawfulBasis() {
        return joined(
                labelled("Traitement des données personnelles", text(entry.data(), DataUse::lawfulBasis)),
                labelled("Acte de l’autorité compétente", act()));
    }

    private String act() {
        CompetentAct act = entry.act();
        String number = text(act, CompetentAct::number);
        String date = text(act, CompetentAct::date);
        return text(act, CompetentAct::kind)
                + (number.isEmpty() ? "" : " n° " + number)
                + (date.isEmpty() ? "" : " du " + date);
    }

    String dataProtection() {
        return fields(
                entry,
                "data.personalData",
                "data.dpiaRequired",
                "data.dpiaReference",
                "data.dpiaDate",
                "data.processingRecordNumber",
                "data.retention");
    }

    String tool() {
        return fields(entry, "solution.kind", "solution.product", "solution.hosting");
    }

    String monitoring() {
        return joined(
                fields(entry, "oversight.monitoring", "standing.nextReassessment", "standing.reassessmentSince"),
                labelled("Indicateurs", indicators()));
    }

    String indicators() {
        return Optional.ofNullable(entry.experimentation()).map(Experimentation::indicators).stream()
                .flatMap(all -> all.stream())
                .map(one -> text(one, each -> each.name()) + figures(one))
                .collect(Collectors.joining("\u00a0; "));
    }

    private static String figures(Experimentation.IndicatorResult one) {
        String unit = text(one, each -> each.unit());
        String measured = text(one, Experimentation.IndicatorResult::measured);
        String reached = one.reachedText().isEmpty() ? "" : ", cible " + one.goalText() + " " + one.reachedText();
        String cases = one.cases() == null ? "" : ", " + Indicator.casesText(BigDecimal.valueOf(one.cases()));
        return measured.isEmpty()
                ? ""
                : " (mesuré\u00a0: " + measured + (unit.isEmpty() ? "" : " " + unit) + cases + reached + ")";
    }

    /** Returns all that explains how the tool works and how people keep hold of it. */
    String explanation() {
        return ShortText.marked(
                joined(
                        text(entry.identity(), UseIdentity::text),
                        labelled("En bref", shared.summary()),
                        declared(),
                        goal(),
                        tool(),
                        fields(
                                entry,
                                "data.sources",
                                "oversight.roleInDecision",
                                "oversight.humanControl",
                                "oversight.objection",
                                "oversight.notice",
                                "oversight.training",
                                "oversight.rollback"),
                        FRAMEWORK.formatted(shared.authority())),
                10_000);
    }

    String rollback() {
        return joined(text(entry.oversight(), Oversight::rollback), fields(entry, "solution.reversibility"));
    }

    /** Returns the keywords, separated by commas. */
    String keywords() {
        return Stream.of(
                        text(entry.purpose(), Purpose::policy),
                        text(entry.solution(), UsedSolution::kind),
                        text(entry.steward(), Steward::organisation))
                .filter(keyword -> !keyword.isEmpty())
                .map(keyword -> keyword.replace(",", ""))
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns a remark on the fields that only an inventory declares. Each standard reads it somewhere, or the fields
     * would look verified.
     */
    String declared() {
        return labelled(
                "Déclaré par le service, non encore vérifié",
                Optional.ofNullable(entry.declaration()).map(Declaration::unverified).stream()
                        .flatMap(List::stream)
                        .map(LabelledCode::label)
                        .collect(Collectors.joining(", ")));
    }

    /** Returns the status in the register's own words: no standard has them all. */
    String remark() {
        boolean late = value(entry.standing(), Standing::reassessmentLate).orElse(false);
        return joined(
                labelled("Statut", shared.status().label()),
                fields(entry, "standing.since", "standing.suspensionReason", "ending.reason"),
                labelled("Remplacement", entry.toBeReplaced() ? "décidé par le comité" : ""),
                labelled("Réévaluation", late ? "en retard" : ""),
                declared(),
                labelled("Informations retirées", LegalReasons.all(entry)));
    }
}
