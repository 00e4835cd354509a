package fr.cadreia.committee.extract;

import fr.cadreia.committee.mandate.Mandate;
import fr.cadreia.committee.mandate.Mandates;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.opinion.HrOpinion;
import fr.cadreia.dossier.steps.secondreading.SecondReading;
import fr.cadreia.dossier.summary.CaseSummaries;
import fr.cadreia.dossier.summary.CaseSummary;
import fr.cadreia.dossier.summary.GivenOpinion;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an opinion of the committee rests on (visas): each text with its date. */
@Component
class Visas {

    private final CaseRecords records;
    private final CaseSummaries summaries;
    private final Mandates mandates;
    private final DecidingOrganisations deciding;

    Visas(CaseRecords records, CaseSummaries summaries, Mandates mandates, DecidingOrganisations deciding) {
        this.deciding = deciding;
        this.records = records;
        this.summaries = summaries;
        this.mandates = mandates;
    }

    /**
     * @param decided the case as the opinion was given
     * @param debated whether the committee heard its report, which it does not of a point without debate
     * @return French, each beginning with « Vu » or « Entendu », without a full stop
     */
    List<String> of(CaseAsOf decided, String framework, LocalDate day, boolean debated) {
        // Some readers of the extract may not read every opinion.
        CaseSummary summary = summaries.of(decided.reference(), decided.documents(), Optional.empty());
        List<String> visas = new ArrayList<>();
        visas.add("Vu le code général des collectivités territoriales, dans sa rédaction en vigueur le "
                + FrenchText.day(day));
        visas.add("Vu le règlement (UE) 2024/1689 du 13 juin 2024 et le règlement (UE) 2016/679 du 27 avril 2016");
        visas.addAll(frameworks(summary.dossier().frameworkVersion(), framework));
        adhesion(summary.dossier().organisation()).ifPresent(visas::add);
        visas.addAll(composition(day));
        if (!summary.opinions().isEmpty()) {
            visas.add("Vu les avis rendus\u00a0: "
                    + summary.opinions().stream()
                            .map(given -> opinion(decided, given))
                            .collect(Collectors.joining("\u00a0; ")));
        }
        workersCommittee(decided, summary).ifPresent(visas::add);
        summary.measured()
                .ifPresent(measured -> visas.add("Vu "
                        + (summary.isReassessed() ? "la réévaluation du " : "le bilan du ")
                        + FrenchText.day(measured.writtenAt()) + reading(summary, measured)));
        if (debated) {
            String organisation = summary.dossier().organisation();
            visas.add("Entendu le rapport de la "
                    + (new Organisation(organisation, "").isCommune() ? "commune" : "direction")
                    + " à l’origine de la proposition (" + records.people().organisationName(organisation) + ")");
        }
        return visas;
    }

    /** The opinion on jobs and working conditions tells of it, where that opinion may be read. */
    private static Optional<String> workersCommittee(CaseAsOf decided, CaseSummary summary) {
        return summary.opinions().stream()
                .filter(given -> given.kind().form().equals(FormId.of(HrOpinion.class)) && !given.hidden())
                .findFirst()
                .flatMap(given -> decided.latest(HrOpinion.class))
                .flatMap(HrOpinion::workersCommittee)
                .map("Vu "::concat);
    }

    /** A commune takes part by an act of its own. */
    private Optional<String> adhesion(String organisation) {
        return deciding.act(organisation)
                .filter(act -> new Organisation(organisation, "").isCommune())
                .map(act -> "Vu l’acte d’adhésion de la "
                        + FrenchWords.within(records.people().organisationName(organisation))
                        + " au cadre de confiance ("
                        + act + ")");
    }

    /** The framework of the case and, where it differs, the framework by whose rules the committee examines it. */
    private List<String> frameworks(String ofTheCase, String ofTheExamination) {
        FrameworkVersion pinned = records.frameworks().of(ofTheCase);
        if (ofTheCase.equals(ofTheExamination)) {
            return List.of(framework(pinned));
        }
        return List.of(
                framework(pinned) + ", sous laquelle le dossier a été ouvert et qui lui reste applicable",
                framework(records.frameworks().of(ofTheExamination))
                        + ", pour les règles de convocation, de quorum et de vote du comité");
    }

    private static String framework(FrameworkVersion version) {
        return (version.act().isEmpty()
                        ? "Vu le cadre de confiance"
                        : "Vu l’acte adoptant le cadre de confiance (" + FrenchWords.within(version.act()) + ")")
                + ", version " + version.number() + ", à effet du " + FrenchText.day(version.effectiveOn());
    }

    private List<String> composition(LocalDate day) {
        return mandates.all().stream()
                .filter(mandate -> mandate.covers(day))
                .collect(Collectors.groupingBy(
                        Mandate::act, java.util.TreeMap::new, Collectors.mapping(Mandate::from, Collectors.toList())))
                .entrySet()
                .stream()
                .map(act -> "Vu l’acte fixant la composition du comité (" + FrenchWords.within(act.getKey())
                        + "), à effet du "
                        + FrenchText.day(act.getValue().stream()
                                .min(LocalDate::compareTo)
                                .orElseThrow()))
                .toList();
    }

    private static String opinion(CaseAsOf decided, GivenOpinion given) {
        String on = Optional.ofNullable(decided.latest().get(given.kind().form()))
                .map(document -> ", le " + FrenchText.day(document.writtenAt()))
                .orElse("");
        return FrenchWords.within(given.giver()) + on + ", " + FrenchWords.within(given.position());
    }

    private static String reading(CaseSummary summary, StepDocument measured) {
        return summary.document(SecondReading.class)
                .filter(reading -> reading.id() > measured.id())
                .map(reading -> " et la seconde lecture du " + FrenchText.day(reading.writtenAt()))
                .orElse("");
    }
}
