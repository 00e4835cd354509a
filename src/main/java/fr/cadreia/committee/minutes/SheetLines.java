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

    /**
     * A line; French.
     *
     * @param presence there, on site or at a distance, or why not
     * @param signed who said that the member was there; empty for a member who was not
     */
    record Entry(
            String name,
            String quality,
            String college,
            String seat,
            String presence,
            String proxy,
            String arrival,
            String departure,
            String signed) {}

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
                present ? where(said) : said.split(",")[0],
                first(PROXY, said),
                present ? first(ARRIVAL, said) : "",
                present ? first(DEPARTURE, said) : "",
                present ? line.confirmed().isEmpty() ? "constaté par le secrétariat" : line.confirmed() : "");
    }

    private static String where(String said) {
        boolean site = said.contains("sur place");
        boolean far = said.contains("à distance");
        return "Présent " + (site && far ? "sur place et à distance" : far ? "à distance" : "sur place");
    }

    private static String first(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        return found.find() ? found.group(1).strip() : "";
    }
}
