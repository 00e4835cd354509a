package fr.cadreia.demonstration.story;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of the history, counted from today: {@code M-19} is nineteen months ago, {@code S-5} five weeks ago,
 * {@code J+6} in six days, {@code M-19-10} ten days before {@code M-19}. A day that is not a working day is moved to
 * the working day before it. It is moved to the working day after it in the future, and where days are added
 * ({@code M-6+1} never comes before {@code M-6}). {@code M-26/4m} is the last day of the four months that begin with
 * {@code M-26}, working day or not: 30 June, if they begin on 1 March.
 */
public final class StoryTime {

    private static final Pattern MOMENT = Pattern.compile(
            "(?<unit>[MSJ])(?<count>[+-]\\d+)(?<days>[+-]\\d+)?(?:/(?<months>\\d+)m)?(?: (?<time>\\d{2}:\\d{2}))?");
    private static final Pattern LATER = Pattern.compile("\\+(?<count>\\d+)(?<unit>[jm])");
    private static final Pattern WRITTEN = Pattern.compile("\\{(an|jour|mois|n°) ([^}]+)}");
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final LocalDate today;

    public StoryTime(LocalDate today) {
        this.today = today;
    }

    /** @param text a day as above, at ten o'clock unless {@code HH:mm} follows */
    public LocalDateTime moment(String text) {
        Matcher moment = matching(MOMENT, text);
        LocalTime time = moment.group("time") == null ? MORNING : LocalTime.parse(moment.group("time"));
        return day(moment).atTime(time);
    }

    /**
     * @param text a day as above, or {@code +30j}, {@code +12m}: days or months after the day of the act
     * @param act the day of the act
     */
    public LocalDate day(String text, LocalDate act) {
        if (!text.startsWith("+")) {
            return day(matching(MOMENT, text));
        }
        Matcher later = matching(LATER, text);
        int count = Integer.parseInt(later.group("count"));
        return later.group("unit").equals("m") ? act.plusMonths(count) : act.plusDays(count);
    }

    /**
     * Fills in the years and days of a text: {@code {an M-18}} is the year of a day, {@code {jour M-18}} the day itself
     * in words, {@code {mois M-18}} its month, {@code {n° M-18}} the number of the council's deliberation of that day;
     * the numbers grow with the days of a year.
     */
    public String written(String text) {
        return WRITTEN.matcher(text).replaceAll(found -> {
            LocalDate day = day(matching(MOMENT, found.group(2)));
            return switch (found.group(1)) {
                case "an" -> Integer.toString(day.getYear());
                case "jour" -> FrenchText.day(day);
                case "n°" -> day.getYear() + "-" + day.getDayOfYear();
                default -> day.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH));
            };
        });
    }

    private LocalDate day(Matcher moment) {
        int count = Integer.parseInt(moment.group("count"));
        LocalDate day = switch (moment.group("unit")) {
            case "M" -> today.plusMonths(count);
            case "S" -> today.plusWeeks(count);
            default -> today.plusDays(count);
        };
        int more = moment.group("days") == null ? 0 : Integer.parseInt(moment.group("days"));
        LocalDate told = day.plusDays(more);
        LocalDate worked = worked(told, more > 0 || told.isAfter(today));
        String months = moment.group("months");
        return months == null
                ? worked
                : worked.plusMonths(Integer.parseInt(months)).minusDays(1);
    }

    private LocalDate worked(LocalDate day, boolean later) {
        if (day.equals(today)) {
            return day;
        }
        return later ? WorkingDays.onOrAfter(day) : WorkingDays.onOrBefore(day);
    }

    private static Matcher matching(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a day of the story: " + text);
        }
        return matcher;
    }
}
