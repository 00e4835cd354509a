package fr.cadreia.dossier.steps.proposal;

import fr.cadreia.engine.AnswersOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * What is proposed, by whom, for what, with which data. A choice on which rules decide is an enum, any other the code of the
 * form's option; the light track asks for fewer.
 */
@NamedInterface("steps")
@AnswersOf("proposal")
public record Proposal(
        String summary,
        String contactFunction,
        String contactMailbox,
        String policy,
        String need,
        String expectedBenefit,
        String lighterAlternative,
        List<String> audience,
        Integer userCount,
        Integer durationMonths,
        String cycle,
        String product,
        String supplier,
        PersonalData personalData,
        CriticalData criticalData,
        String lawfulBasis,
        String purposes,
        String roleInDecision,
        String affectsPersons,
        Change changeExpected,
        String jobsConcerned,
        String sponsor,
        String accessibility,
        HumanChannel humanChannelKept,
        String partners,
        String fromCatalogue,
        String solutionKind,
        String hosting,
        Integer estimatedUse,
        String dataSources,
        Guarantee confidentialityGuarantee,
        Reuse dataReused,
        Boolean alreadyInUse,
        LocalDate inUseSince,
        Integer inUseBy) {

    /** What persons the data are about. */
    @NamedInterface("steps")
    public enum PersonalData {
        NONE,
        ORDINARY,
        SENSITIVE
    }

    /** How much the data matter to the authority. */
    @NamedInterface("steps")
    public enum CriticalData {
        NONE,
        INTERNAL,
        CONFIDENTIAL,
        CRITICAL_INFRASTRUCTURE
    }

    /** What changes for agents. */
    @NamedInterface("steps")
    public enum Change {
        NONE,
        TASKS_CHANGE,
        JOB_CHANGES,
        JOB_DISAPPEARS
    }

    /** Whether users may still turn to a person (rule 1). */
    @NamedInterface("steps")
    public enum HumanChannel {
        YES,
        NO,
        NOT_APPLICABLE
    }

    /** How the supplier keeps the data to itself. */
    @NamedInterface("steps")
    public enum Guarantee {
        CONTRACTUAL_AND_TECHNICAL,
        CONTRACTUAL_ONLY,
        NONE,
        UNKNOWN
    }

    /** Whether the supplier uses the data for its own ends. */
    @NamedInterface("steps")
    public enum Reuse {
        NO,
        YES,
        UNKNOWN
    }

    /** What an organisation answers mostly alike from one proposal to the next. */
    static final Set<String> ALIKE = Set.of("policy", "contactFunction", "contactMailbox");

    static final String MAILBOX = "contactMailbox";
    static final String IN_USE_SINCE = "inUseSince";

    public boolean changesWork() {
        return changeExpected != null && changeExpected != Change.NONE;
    }

    /** Whether it has the few questions of the light track alone. */
    public boolean isLight() {
        return hosting.isEmpty();
    }
}
