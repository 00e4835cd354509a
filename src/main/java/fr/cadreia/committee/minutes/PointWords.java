package fr.cadreia.committee.minutes;

import fr.cadreia.committee.Motion;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.dossier.JournalKind;
import java.util.Optional;

/** What the rows of a case's journal say of its examination in one session; French. */
final class PointWords {

    static final String ADJOURNED = "Ajourné à une autre séance";
    static final String GONE = "Retiré de l’ordre du jour\u00a0: le dossier n’était plus devant le comité";

    private static final String LOST = "Reporté à une seconde convocation\u00a0: le quorum n’était plus réuni";
    private static final String EARLY =
            "Reporté à une nouvelle première convocation\u00a0: le quorum manquait avant l’heure de la convocation";

    private static final String IMPEDED =
            "Reporté à une nouvelle première convocation\u00a0: moins de deux des membres convoqués peuvent encore siéger";
    private static final String CONSULTED =
            "Reporté à une première convocation\u00a0: trop peu de membres ont répondu à la consultation écrite";

    private PointWords() {}

    /** What a report is called, by the form that it was written in. */
    static String report(String form) {
        return switch (form) {
            case "assessment" -> "bilan";
            case "reassessment" -> "réévaluation";
            case "second-reading" -> "seconde lecture";
            default -> throw new IllegalArgumentException("Not a report: " + form);
        };
    }

    /** What was decided, or why nothing was. */
    static String outcome(SessionRows rows) {
        Optional<Row> filed = rows.last(JournalKind.EXTRACT_FILED);
        if (filed.isPresent()) {
            return Motion.of(filed.get().text("outcome"))
                    .map(Motion::label)
                    .orElse("Renvoyer le dossier pour complément de bilan");
        }
        Optional<Row> checked = rows.last(JournalKind.QUORUM_CHECKED);
        if (checked.filter(row -> !row.content().path("quorate").asBoolean()).isPresent()) {
            return lost(checked, "Reporté à une seconde convocation, faute de quorum");
        }
        String status = rows.last(JournalKind.BALLOT_COUNTED)
                .map(row -> row.text("status"))
                .orElse("");
        String next = rows.last(JournalKind.RESULT_RECORDED)
                .map(row -> row.text("next"))
                .orElse("");
        if (status.equals("debateRequested")) {
            return "Reporté à une autre séance\u00a0: un membre a demandé le débat";
        }
        if (status.equals("noQuorum")) {
            return lost(rows.last(JournalKind.BALLOT_COUNTED), LOST);
        }
        Optional<Row> put = rows.last(JournalKind.POINT_ADJOURNED);
        if (put.filter(row -> !row.content().path("quorate").asBoolean(true)).isPresent()) {
            return lost(put, LOST);
        }
        boolean adjourned = next.equals("adjourn") || put.isPresent();
        return adjourned ? ADJOURNED : "Aucune décision prise en séance";
    }

    /** A want of quorum gives no second one where nobody was missing who could have come. */
    private static String lost(Optional<Row> found, String second) {
        return found.map(Row::content)
                .filter(said -> said.path("newFirst").asBoolean())
                .map(said -> said.path("impeded").asBoolean()
                        ? IMPEDED
                        : said.path("consulted").asBoolean() ? CONSULTED : EARLY)
                .orElse(second);
    }
}
