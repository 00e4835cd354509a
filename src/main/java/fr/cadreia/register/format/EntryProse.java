package fr.cadreia.register.format;

import static fr.cadreia.register.format.Known.atMost;
import static fr.cadreia.register.format.Known.prose;
import static fr.cadreia.register.format.Known.text;

import fr.cadreia.dossier.Indicator;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Solution;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several standards ask of an entry in whole paragraphs, each part under the words of the entry's own page. */
final class EntryProse {

    /** Holds for every use: Eurocities want an explanation of 500 characters at least. */
    private static final String FRAMEWORK =
            "Cet usage relève d’un cadre de confiance pour l’intelligence artificielle (%s)\u00a0: avant d’être généralisé, un "
                    + "usage doit être proposé, instruit par des experts, expérimenté pendant un temps limité, évalué par un bilan "
                    + "mesuré et soumis à la décision d’un comité d’élus et d’agents\u00a0; il est ensuite réévalué à dates fixes tant "
                    + "qu’il sert. Un usage qui existait avant doit être régularisé par le même parcours. Une IA "
                    + "qui déciderait elle-même de la situation d’une personne en est exclue. La fiche du registre public donne les "
                    + "données utilisées, les mesures, les décisions avec leurs motifs et l’historique\u00a0; toute personne peut y "
                    + "signaler un problème, demander une correction ou l’intervention d’un agent.";

    private final RegisterEntry entry;
    private final EntryWords words;

    EntryProse(EntryVersion version, Publisher publisher) {
        this.entry = version.entry();
        this.words = new EntryWords(version, publisher);
    }

    String goal() {
        return prose(
                "Besoin", text(entry.purpose(), Purpose::need),
                "Bénéfice attendu", text(entry.purpose(), Purpose::expectedBenefit));
    }

    String impact() {
        return prose(
                EntryField.AUDIENCE.label(), text(entry.purpose(), Purpose::audience),
                EntryField.AFFECTS_PERSONS.label(), text(entry.oversight(), Oversight::affectsPersons),
                EntryField.ACCESSIBILITY.label(), text(entry.purpose(), Purpose::accessibility),
                EntryField.CHANGE_EXPECTED.label(), text(entry.purpose(), Purpose::changeExpected),
                EntryField.NOTICE.label(), text(entry.oversight(), Oversight::notice));
    }

    String alternatives() {
        return prose(EntryField.LIGHTER_ALTERNATIVE.label(), text(entry.purpose(), Purpose::lighterAlternative));
    }

    String risks() {
        return prose(
                "Niveau de risque",
                text(entry.risk(), Risk::level),
                EntryField.AI_ACT_CLASS.label(),
                text(entry.risk(), Risk::aiActClass),
                EntryField.ANNEX_POINT.label(),
                text(entry.risk(), Risk::annexPoint),
                EntryField.HUMAN_CONTROL.label(),
                text(entry.oversight(), Oversight::humanControl),
                EntryField.STOP_CRITERIA.label(),
                text(entry.experimentation(), Experimentation::stopCriteria));
    }

    String lawfulBasis() {
        return prose(
                "Traitement des données personnelles", text(entry.data(), DataUse::lawfulBasis),
                "Acte de l’autorité compétente", act());
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
        return prose(
                "Données personnelles",
                text(entry.data(), DataUse::personalData),
                EntryField.DPIA_REQUIRED.label(),
                text(entry.data(), DataUse::dpiaRequired),
                EntryField.DPIA_REFERENCE.label(),
                text(entry.data(), DataUse::dpiaReference),
                EntryField.PROCESSING_RECORD.label(),
                text(entry.data(), DataUse::processingRecordNumber),
                EntryField.RETENTION.label(),
                text(entry.data(), DataUse::retention));
    }

    String tool() {
        return prose(
                EntryField.KIND.label(),
                text(entry.solution(), Solution::kind),
                "Produit",
                text(entry.solution(), Solution::product),
                "Hébergement",
                text(entry.solution(), Solution::hosting));
    }

    String monitoring() {
        return prose(
                EntryField.MONITORING.label(),
                text(entry.oversight(), Oversight::monitoring),
                "Prochaine réévaluation",
                text(entry.standing(), Standing::nextReassessment),
                EntryField.INDICATORS.label(),
                indicators());
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

    /** All that explains how the tool works and how people keep hold of it. */
    String explanation() {
        return atMost(
                10_000,
                prose(
                        "",
                        text(entry.identity(), identity -> identity.text()),
                        "En bref",
                        words.summary(),
                        "",
                        goal(),
                        "",
                        tool(),
                        "Données utilisées",
                        words.sources(),
                        EntryField.ROLE_IN_DECISION.label(),
                        words.roleInDecision(),
                        EntryField.HUMAN_CONTROL.label(),
                        words.control(),
                        EntryField.OBJECTION.label(),
                        words.objection(),
                        EntryField.NOTICE.label(),
                        text(entry.oversight(), Oversight::notice),
                        EntryField.TRAINING.label(),
                        text(entry.oversight(), Oversight::training),
                        EntryField.ROLLBACK.label(),
                        text(entry.oversight(), Oversight::rollback),
                        "",
                        FRAMEWORK.formatted(words.authority())));
    }

    String rollback() {
        return prose(
                "",
                text(entry.oversight(), Oversight::rollback),
                EntryField.REVERSIBILITY.label(),
                text(entry.solution(), Solution::reversibility));
    }

    /** Separated by commas. */
    String keywords() {
        return Stream.of(
                        text(entry.purpose(), Purpose::policy),
                        text(entry.solution(), Solution::kind),
                        text(entry.steward(), Steward::organisation))
                .filter(keyword -> !keyword.isEmpty())
                .map(keyword -> keyword.replace(",", ""))
                .collect(Collectors.joining(", "));
    }

    /** Where it stands, in the register's own words: no standard has them all. */
    String remark() {
        EndOfUse ending = entry.ending();
        return prose(
                EntryField.STATUS.label(),
                words.status().label(),
                EntryField.SINCE.label(),
                text(entry.standing(), Standing::since),
                EntryField.ENDING_REASON.label(),
                text(ending, EndOfUse::reason),
                "Remplacement",
                entry.toBeReplaced() ? "décidé par le comité" : "",
                "Réévaluation",
                Known.value(entry.standing(), Standing::reassessmentLate).orElse(false) ? "en retard" : "",
                "Informations retirées",
                LegalReasons.all(entry));
    }
}
