package fr.cadreia.committee.minutes;

import fr.cadreia.committee.Electorate;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.Motion;
import fr.cadreia.committee.Recusals;
import fr.cadreia.committee.Reservation;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a session did about each case, read from the case's documents and journal between the session's presence sheet
 * and the case's next convening.
 */
@Component
class PointRecords {

    private static final String ATTENDANCE = "attendance";

    private final Dossier dossier;
    private final Examination examination;

    PointRecords(Dossier dossier, Examination examination) {
        this.dossier = dossier;
        this.examination = examination;
    }

    /** @param session the rows of the session's journal, from its opening on */
    PointRecord of(AgendaItem item, SessionRows session) {
        Row opening = session.last(JournalKind.SESSION_OPENED).orElseThrow();
        Instant opened = opening.entry().writtenAt();
        String sessionChair = opening.text("chair");
        String reference = item.caseReference();
        Case examined = dossier.cases().get(reference);
        List<StepDocument> documents = dossier.documents().of(reference);
        StepDocument sheet = documents.stream()
                .filter(document -> document.form().equals(ATTENDANCE))
                .filter(document -> !document.writtenAt().isAfter(opened))
                .reduce((first, second) -> second)
                .orElseThrow();
        Instant until = documents.stream()
                .filter(document -> document.id() > sheet.id())
                .filter(document -> document.form().equals(SessionPlanning.CONVENING))
                .map(StepDocument::writtenAt)
                .findFirst()
                .orElse(Instant.MAX);
        SessionRows rows = SessionRows.of(dossier.journal().of(reference).stream()
                .filter(row -> !row.writtenAt().isBefore(sheet.writtenAt()))
                .filter(row -> row.writtenAt().isBefore(until))
                .toList());
        Answers result = documents.stream()
                .filter(document -> document.form().equals("result") && document.id() > sheet.id())
                .filter(document -> document.writtenAt().isBefore(until))
                .map(StepDocument::answers)
                .reduce((first, second) -> second)
                .orElse(new Answers(Map.of()));
        String chair = rows.last(JournalKind.BALLOT_COUNTED)
                .map(row -> row.text("chair"))
                .orElse(sheet.answers().text("sessionChair"));
        return new PointRecord(
                reference,
                examined.title(),
                dossier.people().organisationName(examined.organisation()),
                item.withDebate(),
                chair.equals(sessionChair) ? "" : dossier.people().name(chair),
                recused(documents, sheet, until),
                quorum(rows, sheet, documents),
                new BallotRecords(
                                rows,
                                documents.stream()
                                        .filter(document ->
                                                document.processInstanceId().equals(sheet.processInstanceId()))
                                        .toList(),
                                listPut(session, reference),
                                sessionChair,
                                dossier.people())
                        .all(),
                outcome(rows),
                result.text("reasons"),
                Reservation.of(result),
                rows.last(JournalKind.EXTRACT_FILED)
                        .map(row -> row.count("number"))
                        .orElse(0));
    }

    private static List<Instant> listPut(SessionRows session, String reference) {
        return session.all(JournalKind.LIST_PUT).stream()
                .filter(row -> row.list("cases").contains(reference))
                .map(row -> row.entry().writtenAt())
                .toList();
    }

    /** Each with why: of the proposer's side from the start, or by the member's declaration in this session or before. */
    private String recused(List<StepDocument> documents, StepDocument sheet, Instant until) {
        List<String> fromTheStart = fromTheStart(documents, sheet);
        Set<String> recused = Recusals.declared(documents.stream()
                .filter(document -> document.writtenAt().isBefore(until))
                .toList());
        recused.addAll(fromTheStart);
        List<String> seated = sheet.answers().list(Electorate.SEATED);
        recused.removeIf(member -> !seated.isEmpty() && !seated.contains(member));
        return recused.stream()
                .map(member -> dossier.people().name(member)
                        + (fromTheStart.contains(member) ? " (d'office, du côté du porteur)" : " (par déclaration)"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<String> fromTheStart(List<StepDocument> documents, StepDocument sheet) {
        return documents.stream()
                .filter(document -> document.processInstanceId().equals(sheet.processInstanceId()))
                .filter(document -> document.form().equals("electorate"))
                .flatMap(document -> document.answers().list("recused").stream())
                .toList();
    }

    private String quorum(SessionRows rows, StepDocument sheet, List<StepDocument> documents) {
        String found = quorum(rows);
        List<String> counting = new ArrayList<>(sheet.answers().list(Electorate.SEATED));
        counting.removeAll(fromTheStart(documents, sheet));
        counting.removeAll(Recusals.declared(documents.stream()
                .filter(document -> document.id() < sheet.id())
                .toList()));
        if (counting.isEmpty()) {
            // Sheets from before the seats stood in them.
            return found;
        }
        long present = Examination.present(sheet.answers()).stream()
                .filter(counting::contains)
                .count();
        long needed = examination
                .rules(sheet.caseReference(), sheet.processInstanceId())
                .quorum(counting.size());
        return found + " (présents à l'ouverture : " + present + " sur " + counting.size()
                + " membres en exercice non déportés ; quorum : " + needed + ")";
    }

    private static String quorum(SessionRows rows) {
        Optional<Row> checked = rows.last(JournalKind.QUORUM_CHECKED);
        if (checked.isEmpty()) {
            return "Quorum non constaté";
        }
        if (checked.get().content().path("secondConvening").asBoolean()) {
            return "Seconde convocation : aucun quorum requis";
        }
        return checked.get().content().path("quorate").asBoolean() ? "Quorum atteint" : "Quorum non atteint";
    }

    private static String outcome(SessionRows rows) {
        Optional<Row> filed = rows.last(JournalKind.EXTRACT_FILED);
        if (filed.isPresent()) {
            return Motion.of(filed.get().text("outcome"))
                    .map(Motion::label)
                    .orElse("Renvoyer le dossier pour complément de bilan");
        }
        if (quorum(rows).equals("Quorum non atteint")) {
            return "Reporté à une seconde convocation, faute de quorum";
        }
        String status = rows.last(JournalKind.BALLOT_COUNTED)
                .map(row -> row.text("status"))
                .orElse("");
        String next = rows.last(JournalKind.RESULT_RECORDED)
                .map(row -> row.text("next"))
                .orElse("");
        if (status.equals("debateRequested")) {
            return "Reporté à une autre séance : un membre a demandé le débat";
        }
        if (status.equals("noQuorum")) {
            return "Reporté à une seconde convocation : le quorum n'était plus atteint";
        }
        boolean adjourned =
                next.equals("adjourn") || rows.last(JournalKind.POINT_ADJOURNED).isPresent();
        return adjourned ? "Ajourné à une autre séance" : "Aucune décision prise en séance";
    }
}
