package fr.cadreia.register.format;

import static fr.cadreia.register.format.Known.atMost;
import static fr.cadreia.register.format.Known.code;
import static fr.cadreia.register.format.Known.prose;
import static fr.cadreia.register.format.Known.text;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.EntryStatus;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Solution;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several standards ask of an entry, put together once. */
final class EntryWords {

    /** Holds for every use: Eurocities want an explanation of 500 characters at least. */
    private static final String FRAMEWORK =
            "Cet usage relève d'un cadre de confiance pour l'intelligence artificielle (%s)\u00a0: avant d'être généralisé, un "
                    + "usage doit être proposé, instruit par des experts, expérimenté pendant un temps limité, évalué par un bilan "
                    + "mesuré et soumis à la décision d'un comité d'élus et d'agents\u00a0; il est ensuite réévalué à dates fixes tant "
                    + "qu'il sert. Un usage qui existait avant doit être régularisé par le même parcours. Une IA "
                    + "qui déciderait elle-même de la situation d'une personne en est exclue. La fiche du registre public donne les "
                    + "données utilisées, les mesures, les décisions avec leurs motifs et l'historique\u00a0; toute personne peut y "
                    + "signaler un problème, demander une correction ou l'intervention d'un agent.";

    private final RegisterEntry entry;
    private final Publisher publisher;

    EntryWords(EntryVersion version, Publisher publisher) {
        this.entry = version.entry();
        this.publisher = publisher;
    }

    String title() {
        return text(entry.identity(), identity -> identity.title());
    }

    String summary() {
        return Optional.of(text(entry.identity(), identity -> identity.summary()))
                .filter(said -> !said.isEmpty())
                .orElseGet(this::title);
    }

    /** A commune answers for its own uses, the authority for its departments'. */
    String authority() {
        boolean commune = Known.value(entry.steward(), Steward::commune).orElse(false);
        String name = text(entry.steward(), Steward::organisation);
        return commune && !name.isEmpty() ? name : publisher.name();
    }

    String department() {
        return text(entry.steward(), Steward::organisation);
    }

    String mailbox() {
        String own = text(entry.steward(), Steward::contactMailbox);
        return own.isEmpty() ? publisher.mailbox() : own;
    }

    EntryStatus status() {
        return Optional.ofNullable(entry.standing()).map(Standing::status).orElse(EntryStatus.WITHDRAWN);
    }

    String policy() {
        return code(entry.purpose(), Purpose::policy);
    }

    String aiActClass() {
        return code(entry.risk(), Risk::aiActClass);
    }

    String kind() {
        return code(entry.solution(), Solution::kind);
    }

    boolean touchesPersons() {
        String touched = code(entry.oversight(), Oversight::affectsPersons);
        return !touched.isEmpty() && !touched.equals("none");
    }

    String goal() {
        return prose(
                "Besoin", text(entry.purpose(), Purpose::need),
                "Bénéfice attendu", text(entry.purpose(), Purpose::expectedBenefit));
    }

    String impact() {
        return prose(
                "Public", text(entry.purpose(), Purpose::audience),
                "Ce que l'outil peut toucher", text(entry.oversight(), Oversight::affectsPersons),
                "Accès pour ceux qui ne peuvent ou ne veulent pas s'en servir",
                        text(entry.purpose(), Purpose::accessibility),
                "Changement pour les agents", text(entry.purpose(), Purpose::changeExpected),
                "Information des personnes", text(entry.oversight(), Oversight::notice));
    }

    String alternatives() {
        return prose(
                "Solution plus simple envisagée", text(entry.purpose(), Purpose::lighterAlternative),
                "Pourquoi elle ne suffit pas", text(entry.purpose(), Purpose::whyNotEnough));
    }

    String risks() {
        return prose(
                "Niveau de risque", text(entry.risk(), Risk::level),
                "Règlement européen sur l'IA", text(entry.risk(), Risk::aiActClass),
                "Annexe III", text(entry.risk(), Risk::annexPoint),
                "Contrôle humain", text(entry.oversight(), Oversight::humanControl),
                "Critères d'arrêt", text(entry.experimentation(), Experimentation::stopCriteria));
    }

    String lawfulBasis() {
        return prose(
                "Traitement des données personnelles", text(entry.data(), DataUse::lawfulBasis),
                "Acte de l'autorité compétente", act());
    }

    private String act() {
        CompetentAct act = entry.act();
        String number = text(act, CompetentAct::number);
        String date = text(act, CompetentAct::date);
        return text(act, CompetentAct::kind)
                + (number.isEmpty() ? "" : " n° " + number)
                + (date.isEmpty() ? "" : " du " + date);
    }

    String roleInDecision() {
        return text(entry.oversight(), Oversight::roleInDecision);
    }

    String sources() {
        return text(entry.data(), DataUse::sources);
    }

    String dataProtection() {
        return prose(
                "Données personnelles", text(entry.data(), DataUse::personalData),
                "Analyse d'impact exigée", text(entry.data(), DataUse::dpiaRequired),
                "Référence", text(entry.data(), DataUse::dpiaReference),
                "Registre des traitements", text(entry.data(), DataUse::processingRecordNumber),
                "Conservation", text(entry.data(), DataUse::retention));
    }

    String tool() {
        return prose(
                "Type d'outil", text(entry.solution(), Solution::kind),
                "Produit", text(entry.solution(), Solution::product),
                "Hébergement", text(entry.solution(), Solution::hosting));
    }

    String supplier() {
        return text(entry.solution(), Solution::supplier);
    }

    String control() {
        return text(entry.oversight(), Oversight::humanControl);
    }

    String objection() {
        return text(entry.oversight(), Oversight::objection);
    }

    String monitoring() {
        return prose(
                "Suivi", text(entry.oversight(), Oversight::monitoring),
                "Prochaine réévaluation", text(entry.standing(), Standing::nextReassessment),
                "Ce qui est mesuré", indicators());
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
        return measured.isEmpty() ? "" : " (mesuré\u00a0: " + measured + (unit.isEmpty() ? ")" : " " + unit + ")");
    }

    String biases() {
        return text(entry.evaluation(), Evaluation::biases);
    }

    /** All that explains how the tool works and how people keep hold of it. */
    String explanation() {
        return atMost(
                10_000,
                prose(
                        "", text(entry.identity(), identity -> identity.text()),
                        "En bref", summary(),
                        "", goal(),
                        "", tool(),
                        "Données utilisées", sources(),
                        "Rôle dans la décision", roleInDecision(),
                        "Contrôle humain", control(),
                        "Contester un résultat", objection(),
                        "Informer les personnes", text(entry.oversight(), Oversight::notice),
                        "Former les agents", text(entry.oversight(), Oversight::training),
                        "Revenir en arrière", text(entry.oversight(), Oversight::rollback),
                        "", FRAMEWORK.formatted(authority())));
    }

    String rollback() {
        return prose(
                "", text(entry.oversight(), Oversight::rollback),
                "Quitter la solution", text(entry.solution(), Solution::reversibility));
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
                "Situation", status().label(),
                "Depuis", text(entry.standing(), Standing::since),
                "Motif", text(ending, EndOfUse::reason),
                "Réévaluation",
                        Known.value(entry.standing(), Standing::reassessmentLate)
                                        .orElse(false)
                                ? "en retard"
                                : "",
                "Informations retirées",
                        entry.withheld().stream()
                                .map(hidden -> hidden.legalReason())
                                .distinct()
                                .collect(Collectors.joining("\u00a0; ")));
    }
}
