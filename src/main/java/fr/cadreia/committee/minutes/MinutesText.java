package fr.cadreia.committee.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The text of a session's minutes: what its journal and its cases know, with what the secretary added. */
@Component
class MinutesText {

    private final SessionJournal journal;
    private final PointRecords points;
    private final Dossier dossier;
    private final ITemplateEngine templates;

    MinutesText(SessionJournal journal, PointRecords points, Dossier dossier, ITemplateEngine templates) {
        this.journal = journal;
        this.points = points;
        this.dossier = dossier;
        this.templates = templates;
    }

    /** Account of who presided over the session. */
    String chair(Session session) {
        return row(session, JournalKind.SESSION_OPENED).text("chair");
    }

    /** Accounts of the members who were not there. */
    List<String> absent(Session session) {
        Row opened = row(session, JournalKind.SESSION_OPENED);
        List<String> absent = new ArrayList<>(opened.list("members"));
        absent.removeAll(opened.list("present"));
        return absent;
    }

    /** @return a whole HTML page; the same as long as nothing changed */
    String of(Session session, Minutes minutes) {
        Row convened = row(session, JournalKind.SESSION_CONVENED);
        Row opened = row(session, JournalKind.SESSION_OPENED);
        Instant openedAt = opened.entry().writtenAt();
        String chair = opened.text("chair");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", session.number());
        values.put("moment", SessionWords.moment(session));
        values.put("place", session.place());
        values.put("videoLink", session.videoLink());
        values.put("convenedAt", SessionWords.day(convened.entry().writtenAt()));
        values.put("urgency", convened.text("urgency"));
        values.put("openedAt", SessionWords.moment(openedAt));
        values.put("early", opened.text("earlyReason"));
        values.put(
                "closedAt",
                SessionWords.moment(
                        row(session, JournalKind.SESSION_CLOSED).entry().writtenAt()));
        values.put("chair", name(chair));
        values.put("secretary", name(opened.entry().actor()));
        values.put("present", present(opened));
        List<String> absent = absent(session);
        values.put(
                "excused",
                names(absent.stream().filter(minutes.excused()::contains).toList()));
        absent.removeAll(minutes.excused());
        values.put("absent", names(absent));
        values.put("proxies", proxies(opened));
        values.put(
                "points",
                session.agenda().stream()
                        .map(item -> points.of(item, openedAt, chair))
                        .toList());
        values.put("incidents", minutes.incidents());
        values.put("debates", minutes.debates());
        return templates.process("committee/minutes-text", new Context(Locale.FRENCH, values));
    }

    /** The signed text with who signed it, and when. */
    String signed(Minutes minutes, Map<String, Object> signatures) {
        String block = templates.process("committee/minutes-signatures", new Context(Locale.FRENCH, signatures));
        return minutes.signedText().replace("</main>", block + "</main>");
    }

    /** A deputy's name says in whose place. */
    private String present(Row opened) {
        JsonNode deputies = opened.content().path("deputies");
        return opened.list("present").stream()
                .map(member -> deputies.has(member)
                        ? name(member) + " (suppléant de "
                                + name(deputies.path(member).asText()) + ")"
                        : name(member))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<String> proxies(Row opened) {
        List<String> proxies = new ArrayList<>();
        opened.content()
                .path("proxies")
                .properties()
                .forEach(proxy -> proxies.add(
                        name(proxy.getKey()) + " à " + name(proxy.getValue().asText())));
        return proxies;
    }

    private String name(String member) {
        return dossier.people().name(member);
    }

    private String names(List<String> members) {
        return members.stream().map(this::name).sorted().collect(Collectors.joining(", "));
    }

    private Row row(Session session, JournalKind kind) {
        return SessionRows.of(journal.of(session.number())).last(kind).orElseThrow();
    }
}
