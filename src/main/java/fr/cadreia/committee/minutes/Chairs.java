package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.JournalKind;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who presided over a session, one after the other. */
record Chairs(Row opened, List<Row> changes) {

    static Chairs of(SessionRows rows) {
        return new Chairs(
                rows.last(JournalKind.SESSION_OPENED).orElseThrow(),
                rows.all(JournalKind.PRESENCE_CORRECTED).stream()
                        .filter(Chairs::isChange)
                        .toList());
    }

    /** Whether another member presides since the presence sheet was corrected. */
    static boolean isChange(Row correction) {
        return !correction
                .text("chair")
                .equals(correction.content().path("before").path("chair").asText());
    }

    boolean include(String account) {
        return Stream.concat(Stream.of(opened), changes.stream())
                .anyMatch(row -> row.text("chair").equals(account));
    }

    /** @param name what an account is called; the answer is French */
    String words(UnaryOperator<String> name) {
        return name.apply(opened.text("chair"))
                + changes.stream()
                        .map(row -> ", puis " + name.apply(row.text("chair")) + " à partir de "
                                + SessionWords.time(row.entry().writtenAt()))
                        .collect(Collectors.joining());
    }
}
