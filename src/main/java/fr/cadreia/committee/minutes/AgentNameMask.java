package fr.cadreia.committee.minutes;

import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.SessionEvent.SessionOpened;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Takes the names of agents out of a page: those of their college, and of who keeps the secretariat.
 *
 * @param words what stands in place of each name; French
 */
record AgentNameMask(Map<String, String> words) {

    private static final String MEMBER = "un membre du collège des agents";
    private static final String SECRETARIAT = "le secrétariat du comité";

    /** @param secretaries accounts */
    static AgentNameMask of(
            RecordedEvent<SessionOpened> opened, Set<String> secretaries, PaperNames names, People people) {
        LocalDate day = LocalDate.ofInstant(opened.row().writtenAt(), ZoneId.systemDefault());
        Map<String, String> words = new LinkedHashMap<>();
        secretaries.forEach(account -> put(words, account, SECRETARIAT, names, people, day));
        opened.event().colleges().forEach((member, college) -> {
            if (Role.COMMITTEE_AGENTS.id().equals(college)) {
                put(words, member, MEMBER, names, people, day);
            }
        });
        return new AgentNameMask(words);
    }

    /** As papers name the person, with the quality and without, and as screens do. */
    private static void put(
            Map<String, String> words, String account, String word, PaperNames names, People people, LocalDate day) {
        PaperNames.Named named = names.of(account, day);
        for (String form : List.of(named.full(), named.name(), people.name(account))) {
            words.put(form, word);
        }
    }

    String without(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.nodeStream(TextNode.class).forEach(text -> text.text(masked(text.getWholeText())));
        return page.outerHtml();
    }

    /** The longest forms first: a name stands within its form with the quality. */
    private String masked(String text) {
        String masked = text;
        for (String name : words.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            masked = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(masked)
                    .replaceAll(Matcher.quoteReplacement(words.get(name)));
        }
        return masked;
    }
}
