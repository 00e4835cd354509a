package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.Attendees.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of the presence sheet as it is printed, from what is said of each member. */
final class SheetLines {

    private static final Pattern ARRIVAL = Pattern.compile("à partir de (\\d{1,2}\\u00a0h\\u00a0\\d\\d)");
    private static final Pattern DEPARTURE = Pattern.compile("jusqu’à (\\d{1,2}\\u00a0h\\u00a0\\d\\d)");
    private static final Pattern PROXY = Pattern.compile("pouvoir à ([^,)]+)");

    private SheetLines() {}

    /** French. */
    record Entry(
            String name,
            String quality,
            String college,
            String seat,
            boolean present,
            boolean excused,
            boolean absent,
            String proxy,
            String arrival,
            String departure) {}

    static List<Entry> of(List<Line> lines) {
        return lines.stream().map(SheetLines::entry).toList();
    }

    private static Entry entry(Line line) {
        String said = line.presence();
        boolean present = said.startsWith("Présent");
        return new Entry(
                line.name(),
                line.quality(),
                line.college(),
                line.seat(),
                present,
                said.startsWith("Excusé"),
                said.startsWith("Absent"),
                first(PROXY, said),
                present ? first(ARRIVAL, said) : "",
                present ? first(DEPARTURE, said) : "");
    }

    private static String first(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        return found.find() ? found.group(1).strip() : "";
    }
}
