package fr.cadreia.register;

import fr.cadreia.committee.PublicMinutes;
import fr.cadreia.committee.PublicMinutes.Published;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What everybody may read of a session's approved minutes: a point on a case that is not public, or of which the register
 * withholds the title, what the committee said or all, is its number alone.
 */
@Component
public class PublicMinutesText {

    private static final String POINT = "section[" + PublicMinutes.CASE + "]";

    private final RegisterEntries entries;

    PublicMinutesText(RegisterEntries entries) {
        this.entries = entries;
    }

    /** @return what stands within the page; our own template wrote it, with everything that people entered escaped */
    public String of(Published minutes) {
        Document page = Jsoup.parse(minutes.content());
        page.outputSettings().prettyPrint(false);
        Set<String> cases = page.select(POINT).stream()
                .map(point -> point.attr(PublicMinutes.CASE))
                .collect(Collectors.toSet());
        Map<String, EntryVersion> newest = entries.newest(cases);
        for (Element point : page.select(POINT)) {
            boolean told = Optional.ofNullable(newest.get(point.attr(PublicMinutes.CASE)))
                    .map(EntryVersion::entry)
                    .filter(PublicDecisions::isNamed)
                    .filter(entry -> entry.withheld().stream()
                            .noneMatch(hidden -> hidden.field().startsWith("decisions")))
                    .isPresent();
            String reference = point.attr(PublicMinutes.CASE);
            point.removeAttr(PublicMinutes.CASE);
            if (told) {
                // Where documents lead to.
                point.id(reference);
            } else {
                String number = point.select("h2").text().split("\\.")[0];
                point.empty().appendElement("h2").text(number + ". Affaire qui ne figure pas au registre public");
            }
        }
        page.select("main header.letterhead .place-and-date").remove();
        return page.select("main").html();
    }
}
