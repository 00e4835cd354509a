package fr.cadreia.committee.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.people.People;
import java.util.List;
import java.util.stream.Collectors;

/** Who gave a proxy to whom, and until when it held; French. */
record ProxyWords(Row opened, List<Row> corrections, People people) {

    /** As the sheet had them when the session opened. */
    List<String> atOpening() {
        return words(opened);
    }

    /** As the last correction left them. */
    List<String> standing() {
        return words(corrections.isEmpty() ? opened : corrections.get(corrections.size() - 1));
    }

    private List<String> words(Row sheet) {
        return proxies(sheet.content()).properties().stream()
                .map(proxy -> people.name(proxy.getKey()) + " à "
                        + people.name(proxy.getValue().asText()))
                .toList();
    }

    /** ", pouvoir à Membre élu 1 jusqu'à 14 h 30": it falls when its holder leaves; empty without one. */
    String of(String member) {
        String holder = holder(opened.content(), member);
        StringBuilder words = new StringBuilder(holder.isEmpty() ? "" : given(holder));
        for (Row row : corrections) {
            String next = holder(row.content(), member);
            if (!next.equals(holder)) {
                String time = SessionWords.time(row.entry().writtenAt());
                words.append(holder.isEmpty() ? "" : " jusqu’à " + time)
                        .append(next.isEmpty() ? "" : given(next) + " à partir de " + time);
                holder = next;
            }
        }
        return words.toString();
    }

    private String given(String holder) {
        return ", pouvoir à " + people.name(holder);
    }

    /** Sentences on the proxies that ended with this correction, each after a blank. */
    static String ended(Row correction, People people) {
        JsonNode before = correction.content().path("before");
        return proxies(before).properties().stream()
                .filter(proxy -> !holder(correction.content(), proxy.getKey())
                        .equals(proxy.getValue().asText()))
                .map(proxy -> " Le pouvoir de " + people.name(proxy.getKey()) + " à "
                        + people.name(proxy.getValue().asText()) + " devient sans objet.")
                .collect(Collectors.joining());
    }

    private static String holder(JsonNode sheet, String member) {
        return proxies(sheet).path(member).asText("");
    }

    private static JsonNode proxies(JsonNode sheet) {
        return sheet.path("proxies");
    }
}
