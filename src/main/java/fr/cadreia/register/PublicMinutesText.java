package fr.cadreia.register;

import fr.cadreia.committee.PublicMinutes;
import fr.cadreia.committee.PublicMinutes.Published;
import fr.cadreia.register.entry.RegisterEntry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The approved minutes of a session, as everybody may read them: each case has the name that the register gives it now.
 * A case is only a number when it is not public, or when the register withholds its title or all of it; a point is only
 * a number when the register withholds the committee's words.
 */
@Component
public class PublicMinutesText {

    private static final String CASE = "[" + PublicMinutes.CASE + "]";
    private static final String POINT = "section";
    private static final String UNTOLD = "Affaire qui ne figure pas au registre public";

    private final NamedCases cases;

    PublicMinutesText(NamedCases cases) {
        this.cases = cases;
    }

    /** @return the text within the page; our own template wrote it, with everything that people entered escaped */
    public String of(Published minutes) {
        Document page = Jsoup.parse(minutes.content());
        page.outputSettings().prettyPrint(false);
        Set<String> references = page.select(CASE).stream()
                .map(part -> part.attr(PublicMinutes.CASE))
                .collect(Collectors.toSet());
        Map<String, RegisterEntry> named = cases.of(references);
        for (Element part : page.select(CASE)) {
            Optional<RegisterEntry> entry = Optional.ofNullable(named.get(part.attr(PublicMinutes.CASE)));
            part.removeAttr(PublicMinutes.CASE);
            if (part.is(POINT)) {
                entry.filter(PublicMinutesText::tellsDecisions)
                        .ifPresentOrElse(found -> tell(part.id(found.reference()), found), () -> number(part));
            } else {
                entry.ifPresentOrElse(found -> tell(part, found), () -> part.text(UNTOLD + "."));
            }
        }
        page.select("main header.letterhead .place-and-date").remove();
        return page.select("main").html();
    }

    private static boolean tellsDecisions(RegisterEntry entry) {
        return !withholds(entry, "decisions");
    }

    private static boolean withholds(RegisterEntry entry, String part) {
        return entry.withheld().stream().anyMatch(hidden -> hidden.field().startsWith(part));
    }

    private static void tell(Element part, RegisterEntry entry) {
        part.getElementsByClass(PublicMinutes.TITLE)
                .forEach(title -> title.text(entry.identity().title()));
        if (withholds(entry, "experimentation")) {
            part.getElementsByClass(PublicMinutes.TRIAL).remove();
        }
    }

    private static void number(Element point) {
        String number = point.select("h2").text().split("\\.")[0];
        point.empty().appendElement("h2").text(number + ". " + UNTOLD);
    }
}
