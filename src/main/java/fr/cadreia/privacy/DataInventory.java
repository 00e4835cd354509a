package fr.cadreia.privacy;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.notification.NotificationSettings;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * What the application processes of whom, and how long it keeps it ({@code privacy/activities.yaml}), with the periods that the
 * settings give.
 */
@Component
public class DataInventory {

    /** What the law and the CNIL's recommendation of 14 October 2021 leave for traces, and what a case's reader needs. */
    private static final Map<String, Bounds> BOUNDS = Map.of(
            "traces", new Bounds(Period.ofMonths(6), Period.ofYears(3)),
            "engine-history", new Bounds(Period.ofMonths(1), Period.ofYears(10)),
            "trainees", new Bounds(Period.ofYears(1), Period.ofYears(10)));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private static final String DELETE = "delete";

    private final List<Activity> activities;
    private final Map<String, Period> periods = new LinkedHashMap<>();

    private record Bounds(Period least, Period most) {}

    /**
     * How long personal data are kept that are neither acts nor evidence.
     *
     * @param drafts since a draft was last saved
     * @param credentials since a one-time link or a token of access has ended
     * @param suppliers since a supplier's link has ended, for what was typed and not sent
     * @param engineHistory since a case is closed or another process has ended, for the engine's own history of it
     * @param trainees since the access of a trained agent ended, or the case was closed, for the agent's name
     * @param advice since a question was put to the experts
     * @param declaredUses since a use was declared, for the name that somebody left with it
     * @param intake since an inventory was taken over, for the text of its rows
     * @param mentions since somebody said that some words name no person
     * @param traces since a sign-in or the reading of a case
     * @param interval between two looks whether the round of the day was done
     */
    @ConfigurationProperties("cadre.retention")
    public record RetentionSettings(
            @DefaultValue("P1Y") Period drafts,
            @DefaultValue("P90D") Period credentials,
            @DefaultValue("P1Y") Period suppliers,
            @DefaultValue("P1Y") Period engineHistory,
            @DefaultValue("P5Y") Period trainees,
            @DefaultValue("P5Y") Period advice,
            @DefaultValue("P1Y") Period declaredUses,
            @DefaultValue("P1Y") Period intake,
            @DefaultValue("P2Y") Period mentions,
            @DefaultValue("P1Y") Period traces,
            @DefaultValue("PT1H") Duration interval) {}

    DataInventory(RetentionSettings settings, NotificationSettings notification) {
        for (RecordComponent component : RetentionSettings.class.getRecordComponents()) {
            if (component.getType() == Period.class) {
                periods.put(kebab(component.getName()), period(settings, component));
            }
        }
        periods.forEach(DataInventory::check);
        Map<String, Period> said = new LinkedHashMap<>(periods);
        said.put("notification", Period.ofDays((int) notification.retention().toDays()));
        this.activities = ShippedYaml.list("/privacy/activities.yaml", Activity.class).stream()
                .map(activity -> activity.with(said))
                .toList();
    }

    private static String kebab(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Period period(RetentionSettings settings, RecordComponent component) {
        try {
            return (Period) component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(String name, Period period) {
        Bounds bounds = BOUNDS.getOrDefault(name, new Bounds(Period.ofDays(1), Period.ofYears(10)));
        LocalDate now = LocalDate.EPOCH;
        if (now.plus(period).isBefore(now.plus(bounds.least()))
                || now.plus(period).isAfter(now.plus(bounds.most()))) {
            throw new StartRefusedException("Réglage cadre.retention." + name + "\u00a0: «\u00a0" + period
                    + "\u00a0» est hors des limites\u00a0; donnez une durée de " + words(bounds.least()) + " à "
                    + words(bounds.most()) + ", comme " + bounds.least() + ".");
        }
    }

    /** Says a period in French: « un an », « 6 mois ». */
    static String words(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "an", "ans");
        part(parts, period.getMonths(), "mois", "mois");
        part(parts, period.getDays(), "jour", "jours");
        return String.join(" et ", parts);
    }

    private static void part(List<String> parts, int number, String one, String many) {
        if (number != 0) {
            parts.add(number == 1 ? "un " + one : number + "\u00a0" + many);
        }
    }

    /** The kinds of data. */
    public enum Kind {
        EVIDENCE("Actes et preuves"),
        WORKING("Données de travail"),
        TRACE("Traces"),
        TECHNICAL("Sans donnée personnelle");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }
    }

    /**
     * What the application does with personal data for one purpose; all texts French.
     *
     * @param persons whose data
     */
    public record Activity(
            String code,
            String name,
            String purpose,
            String basis,
            String persons,
            String data,
            String recipients,
            List<Kept> kept) {

        Activity with(Map<String, Period> periods) {
            return new Activity(
                    code,
                    name,
                    purpose,
                    basis,
                    persons,
                    data,
                    recipients,
                    kept.stream().map(part -> part.with(periods)).toList());
        }
    }

    /**
     * What is kept for a purpose and for how long.
     *
     * @param period French
     * @param setting the name of the period after which the round removes it; empty where no round does
     */
    public record Kept(String what, Kind kind, String period, String setting, Map<String, Table> tables) {

        public Kept {
            setting = Objects.requireNonNullElse(setting, "");
        }

        Kept with(Map<String, Period> periods) {
            return new Kept(
                    what,
                    kind,
                    PLACEHOLDER
                            .matcher(period)
                            .replaceAll(
                                    found -> words(Objects.requireNonNull(periods.get(found.group(1)), found.group()))),
                    setting,
                    tables);
        }
    }

    /**
     * How a table is read and emptied.
     *
     * @param person the columns that hold accounts
     * @param moment an expression that gives the age of a row; empty where no round looks at it
     * @param when a condition; empty for all rows
     * @param blank the values that columns get instead of the row's removal, as SQL writes them
     * @param erased the columns that are emptied with a person, or {@code delete} for the rows
     * @param secret the columns that nobody is given
     */
    public record Table(
            List<String> person,
            String moment,
            String when,
            Map<String, String> blank,
            List<String> erased,
            List<String> secret) {

        public Table {
            person = Objects.requireNonNullElse(person, List.of());
            moment = Objects.requireNonNullElse(moment, "");
            when = Objects.requireNonNullElse(when, "");
            blank = Objects.requireNonNullElse(blank, Map.of());
            erased = Objects.requireNonNullElse(erased, List.of());
            secret = Objects.requireNonNullElse(secret, List.of());
        }

        boolean isDeletedWithThePerson() {
            return erased.contains(DELETE);
        }
    }

    /** Lists all activities, with their periods in words. */
    public List<Activity> activities() {
        return activities;
    }

    /** Lists what is kept, over all activities. */
    public Stream<Kept> kept() {
        return activities.stream().flatMap(activity -> activity.kept().stream());
    }

    /** Returns the period of this name. */
    Period period(String name) {
        return Objects.requireNonNull(periods.get(name), name);
    }
}
