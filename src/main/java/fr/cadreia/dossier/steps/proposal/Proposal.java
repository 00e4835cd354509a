package fr.cadreia.dossier.steps.proposal;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.form.FormCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * The proposal: twelve answers with the name of the case, the same of everybody. A choice on which rules decide is an
 * enum, any other the code of the form's option.
 *
 * @param expectedBenefit the figure by which people will see that it is better
 * @param userCount agents who will use it
 * @param personsPerMonth persons concerned in a month
 * @param dataKinds what goes into the tool
 * @param jobsConcerned the trades, one to a line, each after its number of agents; null where work does not change
 * @param inUseSince null where it is not used yet
 */
@NamedInterface("steps")
@AnswersOf("proposal")
public record Proposal(
        String summary,
        String need,
        String expectedBenefit,
        String lighterAlternative,
        List<String> audience,
        List<String> concerned,
        Integer userCount,
        Integer personsPerMonth,
        Integer durationMonths,
        HumanChannel humanChannelKept,
        String roleInDecision,
        String affectsPersons,
        List<DataKind> dataKinds,
        Change changeExpected,
        String jobsConcerned,
        String product,
        LocalDate inUseSince,
        String policy,
        String sponsor,
        String contactFunction,
        String contactMailbox) {

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

    /** A kind of information that goes into the tool, as people tell it: other enums say what rules make of it. */
    @NamedInterface("steps")
    public enum DataKind {
        PUBLIC,
        INTERNAL,
        PERSONAL,
        SENSITIVE,
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

    /**
     * A trade that the use concerns, as the form asks for it: one to a line, the number of agents first.
     *
     * @param agents one at least
     */
    @NamedInterface("steps")
    public record Trade(int agents, String name) {

        private static final Pattern SEPARATORS = Pattern.compile("[\\n,;]");
        // A figure of the name follows a letter ("catégorie C2"): one that stands alone is another number of agents.
        private static final Pattern FORM = Pattern.compile(
                "([1-9]\\d{0,2}(?: ?\\d{3})?)\\s+(\\p{L}(?:[\\p{L}\\s’'()/.&·-]|(?<=[\\p{L}\\p{N}])\\p{N}){1,79})");

        private static List<String> lines(String text) {
            return SEPARATORS
                    .splitAsStream(text.replaceAll("[\\u00a0\\u202f]", " "))
                    .map(line -> line.strip().replaceFirst("\\s*\\.$", ""))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        /** Returns the trade that a line names; empty where the line has another form. */
        private static Optional<Trade> of(String line) {
            Matcher form = FORM.matcher(line);
            return form.matches()
                    ? Optional.of(new Trade(
                            Integer.parseInt(form.group(1).replace(" ", "")),
                            form.group(2).toLowerCase(Locale.FRENCH)))
                    : Optional.empty();
        }
    }

    /** Returns the trades that the use concerns, in the form's order. */
    public List<Trade> trades() {
        return jobsConcerned == null
                ? List.of()
                : Trade.lines(jobsConcerned).stream()
                        .flatMap(line -> Trade.of(line).stream())
                        .toList();
    }

    /**
     * Returns the first line on trades that names none with its number, or all that was written where it has no line;
     * empty where every line names one.
     */
    Optional<String> unreadTrade() {
        if (!changesWork()) {
            return Optional.empty();
        }
        List<String> lines = Trade.lines(jobsConcerned);
        return lines.isEmpty()
                ? Optional.of(jobsConcerned.strip())
                : lines.stream().filter(line -> Trade.of(line).isEmpty()).findFirst();
    }

    // Its questions, for code that fills one in or retells it without the form; a test holds them to the form.
    public static final String SUMMARY = "summary";
    public static final String NEED = "need";
    public static final String EXPECTED_BENEFIT = "expectedBenefit";
    public static final String LIGHTER_ALTERNATIVE = "lighterAlternative";
    public static final String POLICY = "policy";
    public static final String AUDIENCE = "audience";
    public static final String CONCERNED = "concerned";
    public static final String PRODUCT = "product";
    public static final String USER_COUNT = "userCount";
    public static final String CONTACT_FUNCTION = "contactFunction";
    public static final String CONTACT_MAILBOX = "contactMailbox";
    public static final String ROLE_IN_DECISION = "roleInDecision";
    public static final String AFFECTS_PERSONS = "affectsPersons";
    public static final String CHANGE_EXPECTED = "changeExpected";
    public static final String JOBS_CONCERNED = "jobsConcerned";
    public static final String DATA_KINDS = "dataKinds";
    public static final String SPONSOR = "sponsor";
    static final String IN_USE_SINCE = "inUseSince";

    /** The fields that an organisation mostly answers alike from one proposal to the next. */
    static final Set<String> ALIKE = Set.of(POLICY, SPONSOR, CONTACT_FUNCTION, CONTACT_MAILBOX);

    public boolean changesWork() {
        return changeExpected != null && changeExpected != Change.NONE;
    }

    /** Returns the kind of personal data that go into the tool; null where nothing is said. */
    public PersonalData personalData() {
        return dataKinds.isEmpty()
                ? null
                : dataKinds.contains(DataKind.SENSITIVE)
                        ? PersonalData.SENSITIVE
                        : dataKinds.contains(DataKind.PERSONAL) ? PersonalData.ORDINARY : PersonalData.NONE;
    }

    /** Returns the gravest level of the other data that go into the tool; null where nothing is said. */
    public CriticalData criticalData() {
        return dataKinds.isEmpty()
                ? null
                : dataKinds.contains(DataKind.CRITICAL_INFRASTRUCTURE)
                        ? CriticalData.CRITICAL_INFRASTRUCTURE
                        : dataKinds.contains(DataKind.CONFIDENTIAL)
                                ? CriticalData.CONFIDENTIAL
                                : dataKinds.contains(DataKind.INTERNAL) ? CriticalData.INTERNAL : CriticalData.NONE;
    }

    /** Returns the answers that follow from its own, by the names of the decision tables and of the review. */
    public Answers qualifying() {
        return Answers.NONE.withAnswered("personalData", personalData()).withAnswered("criticalData", criticalData());
    }

    /** What goes into a tool, in the review's words; null where nothing is said. */
    private record ReviewedData(PersonalData personalData, CriticalData criticalData) {}

    /**
     * Returns the kinds of data, as the form lists them, of a use whose data are known in the review's words.
     *
     * @param known answers by field
     */
    static List<String> dataKinds(Answers known) {
        ReviewedData said = known.as(ReviewedData.class);
        List<String> kinds = new ArrayList<>();
        if (said.personalData() == PersonalData.ORDINARY) {
            kinds.add(FormCode.of(DataKind.PERSONAL));
        } else if (said.personalData() == PersonalData.SENSITIVE) {
            kinds.add(FormCode.of(DataKind.SENSITIVE));
        }
        if (said.criticalData() != null && said.criticalData() != CriticalData.NONE) {
            kinds.add(FormCode.of(said.criticalData()));
        } else if (said.criticalData() == CriticalData.NONE && kinds.isEmpty()) {
            kinds.add(FormCode.of(DataKind.PUBLIC));
        }
        return kinds;
    }
}
