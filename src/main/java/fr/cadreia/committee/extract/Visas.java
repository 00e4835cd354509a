package fr.cadreia.committee.extract;

import fr.cadreia.committee.mandate.Mandate;
import fr.cadreia.committee.mandate.Mandates;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.opinion.HrOpinion;
import fr.cadreia.dossier.summary.CaseSummaries;
import fr.cadreia.dossier.summary.CaseSummary;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The texts and acts on which an opinion of the committee rests (visas), and the papers that the committee had before
 * it.
 */
@Component
class Visas {

    private final CaseRecords records;
    private final CaseSummaries summaries;
    private final Mandates mandates;
    private final DecidingOrganisations deciding;
    private final Trials trials;

    Visas(
            CaseRecords records,
            CaseSummaries summaries,
            Mandates mandates,
            DecidingOrganisations deciding,
            Trials trials) {
        this.deciding = deciding;
        this.records = records;
        this.summaries = summaries;
        this.mandates = mandates;
        this.trials = trials;
    }

    /**
     * The grounds of an opinion.
     *
     * @param pinned version of the framework under which the case was opened
     * @param examined the version by whose rules the committee examines the case, where it is another one
     * @param adhesion act by which the commune takes part, empty for others
     * @param composition the acts that name the committee's members
     * @param opinions the opinions of the advisers
     * @param workersCommittee the sentence on it in the opinion on jobs and working conditions, where that may be
     *     read; French
     * @param measured day of the bilan or of the re-evaluation
     * @param reading day of its second reading
     * @param commune whether the proposal is a commune's
     * @param organisation its French name
     * @param debated whether the committee heard its report, which it does not hear for a point without debate
     * @param trial the length and the extent of the trial, as its closing says; French, or empty
     */
    record Grounds(
            FrameworkVersion pinned,
            Optional<FrameworkVersion> examined,
            Optional<String> adhesion,
            List<Act> composition,
            List<Given> opinions,
            Optional<String> workersCommittee,
            boolean reassessed,
            Optional<Instant> measured,
            Optional<Instant> reading,
            boolean commune,
            String organisation,
            boolean debated,
            String trial) {}

    /** @param from the first day on which the act applies */
    record Act(String name, LocalDate from) {}

    /** An adviser's opinion. */
    record Given(String giver, Optional<Instant> on, String position) {}

    /** @param decided the case as it was when the opinion was given */
    Grounds of(CaseAsOf decided, String framework, LocalDate day, boolean debated) {
        // Some readers of the extract may not read every opinion.
        CaseSummary summary = summaries.of(decided.reference(), decided.documents(), Optional.empty());
        String organisation = summary.dossier().organisation();
        boolean commune = new Organisation(organisation, "").isCommune();
        String pinned = summary.dossier().frameworkVersion();
        return new Grounds(
                records.frameworks().of(pinned),
                pinned.equals(framework)
                        ? Optional.empty()
                        : Optional.of(records.frameworks().of(framework)),
                deciding.act(organisation).filter(act -> commune),
                composition(day),
                summary.opinions().stream()
                        .map(given -> new Given(
                                given.giver(),
                                Optional.ofNullable(decided.latest()
                                                .get(given.kind().form()))
                                        .map(StepDocument::writtenAt),
                                given.position()))
                        .toList(),
                workersCommittee(decided, summary),
                summary.isReassessed(),
                summary.measured().map(StepDocument::writtenAt),
                summary.secondReading().map(StepDocument::writtenAt),
                commune,
                records.people().organisationName(organisation),
                debated,
                trials.told(decided.reference(), decided.moment()).orElse(""));
    }

    private static Optional<String> workersCommittee(CaseAsOf decided, CaseSummary summary) {
        return summary.opinions().stream()
                .filter(given -> given.kind().form().equals(FormId.of(HrOpinion.class)) && !given.hidden())
                .findFirst()
                .flatMap(given -> decided.latest(HrOpinion.class))
                .flatMap(HrOpinion::workersCommittee);
    }

    private List<Act> composition(LocalDate day) {
        return mandates.all().stream()
                .filter(mandate -> mandate.covers(day))
                .collect(Collectors.groupingBy(
                        Mandate::act, TreeMap::new, Collectors.mapping(Mandate::from, Collectors.toList())))
                .entrySet()
                .stream()
                .map(act -> new Act(
                        act.getKey(),
                        act.getValue().stream().min(LocalDate::compareTo).orElseThrow()))
                .toList();
    }
}
