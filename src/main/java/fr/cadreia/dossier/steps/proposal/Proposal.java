package fr.cadreia.dossier.steps.proposal;

import fr.cadreia.kernel.form.AnswersOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * The proposal: the use, the people who propose it, its purpose and its data. A choice on which rules decide is an
 * enum, any other the code of the form's option; the light track asks for fewer.
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
        List<String> concerned,
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

    /** The kind of personal data that are used. */
    @NamedInterface("steps")
    public enum PersonalData {
        NONE,
        ORDINARY,
        SENSITIVE
    }

    /** The importance of the data for the authority. */
    @NamedInterface("steps")
    public enum CriticalData {
        NONE,
        INTERNAL,
        CONFIDENTIAL,
        CRITICAL_INFRASTRUCTURE
    }

    /** The change for agents. */
    @NamedInterface("steps")
    public enum Change {
        NONE,
        TASKS_CHANGE,
        JOB_CHANGES,
        JOB_DISAPPEARS
    }

    /** The answer whether users may still turn to a person (rule 1). */
    @NamedInterface("steps")
    public enum HumanChannel {
        YES,
        NO,
        NOT_APPLICABLE
    }

    /** The supplier's guarantee that it keeps the data to itself. */
    @NamedInterface("steps")
    public enum Guarantee {
        CONTRACTUAL_AND_TECHNICAL,
        CONTRACTUAL_ONLY,
        NONE,
        UNKNOWN
    }

    /** The answer whether the supplier uses the data for its own ends. */
    @NamedInterface("steps")
    public enum Reuse {
        NO,
        YES,
        UNKNOWN
    }

    // Its questions, for code that fills one in or retells it without the form; a test holds them to the form.
    public static final String SUMMARY = "summary";
    public static final String NEED = "need";
    public static final String EXPECTED_BENEFIT = "expectedBenefit";
    public static final String LIGHTER_ALTERNATIVE = "lighterAlternative";
    public static final String POLICY = "policy";
    public static final String AUDIENCE = "audience";
    public static final String CONCERNED = "concerned";
    public static final String ACCESSIBILITY = "accessibility";
    public static final String PRODUCT = "product";
    public static final String SUPPLIER = "supplier";
    public static final String PARTNERS = "partners";
    public static final String USER_COUNT = "userCount";
    public static final String CONTACT_FUNCTION = "contactFunction";
    public static final String CONTACT_MAILBOX = "contactMailbox";
    public static final String FROM_CATALOGUE = "fromCatalogue";
    public static final String PERSONAL_DATA = "personalData";
    public static final String CRITICAL_DATA = "criticalData";
    public static final String ROLE_IN_DECISION = "roleInDecision";
    public static final String AFFECTS_PERSONS = "affectsPersons";
    public static final String CHANGE_EXPECTED = "changeExpected";
    public static final String JOBS_CONCERNED = "jobsConcerned";
    public static final String PURPOSES = "purposes";
    public static final String LAWFUL_BASIS = "lawfulBasis";
    public static final String SOLUTION_KIND = "solutionKind";
    public static final String HOSTING = "hosting";
    public static final String DATA_SOURCES = "dataSources";
    public static final String CONFIDENTIALITY_GUARANTEE = "confidentialityGuarantee";
    public static final String DATA_REUSED = "dataReused";
    static final String IN_USE_SINCE = "inUseSince";

    /** The fields that an organisation mostly answers alike from one proposal to the next. */
    static final Set<String> ALIKE = Set.of(POLICY, CONTACT_FUNCTION, CONTACT_MAILBOX);

    public boolean changesWork() {
        return changeExpected != null && changeExpected != Change.NONE;
    }

    /** Tells whether it has only the few questions of the light track. */
    public boolean isLight() {
        return hosting.isEmpty();
    }
}
