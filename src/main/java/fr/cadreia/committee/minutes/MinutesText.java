package fr.cadreia.committee.minutes;

import fr.cadreia.committee.Meetings.OtherTime;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.session.Held;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.identity.Identity;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The text of a session's minutes: what its journal and its cases know, with what the secretary added. */
@Component
class MinutesText {

    private final SessionJournal journal;
    private final PointRecords points;
    private final Departures departures;
    private final Dossier dossier;
    private final MinutesStore store;
    private final Identity identity;
    private final ITemplateEngine templates;

    MinutesText(
            SessionJournal journal,
            MinutesStore store,
            PointRecords points,
            Departures departures,
            Dossier dossier,
            Identity identity,
            ITemplateEngine templates) {
        this.store = store;
        this.identity = identity;
        this.journal = journal;
        this.points = points;
        this.departures = departures;
        this.dossier = dossier;
        this.templates = templates;
    }

    /** Whether this account presided over the session, or over a part of it. */
    boolean hasPresided(String account, Session session) {
        return Chairs.of(rows(session)).include(account);
    }

    /** Accounts of the members who were not there. */
    List<String> absent(Session session) {
        return attendees(session).absent();
    }

    private Attendees attendees(Session session) {
        return new Attendees(rows(session), departures.of(session), dossier.people());
    }

    /** @return a whole HTML page; the same as long as nothing changed */
    String of(Session session, Minutes minutes) {
        Row convened = row(session, JournalKind.SESSION_CONVENED);
        Row opened = row(session, JournalKind.SESSION_OPENED);
        Instant openedAt = opened.entry().writtenAt();
        Attendees attendees = attendees(session);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", session.number());
        values.put("moment", SessionWords.moment(session));
        Optional<OtherTime> held = journal.otherTime(session);
        values.put("held", held.map(OtherTime::words).orElse(""));
        values.put("place", session.place());
        values.put("videoLink", session.videoLink());
        values.put("convenedAt", SessionWords.day(convened.entry().writtenAt()));
        values.put("urgency", convened.text("urgency"));
        values.put("openedAt", SessionWords.moment(openedAt));
        values.put("early", held.map(OtherTime::reason).orElse(""));
        values.put(
                "closedAt",
                SessionWords.moment(
                        row(session, JournalKind.SESSION_CLOSED).entry().writtenAt()));
        values.put("authority", identity.authority());
        values.put("chair", Chairs.of(rows(session)).words(this::name));
        values.put("secretary", name(opened.entry().actor()));
        values.put("inOffice", attendees.inOffice());
        values.put("presentAtOpening", attendees.presentAtOpening());
        values.put("members", attendees.lines(minutes.added().excused()));
        values.put("proxies", attendees.proxies());
        values.put("changes", attendees.changes());
        values.put("approvals", approvals(session));
        SessionRows rows = rows(session);
        values.put(
                "points",
                session.agenda().stream()
                        .map(item -> points.of(session, item, rows))
                        .toList());
        values.put(
                "late",
                rows.all(JournalKind.CONVOCATION_FILED).stream()
                        .findFirst()
                        .map(filed -> filed.list("late"))
                        .orElse(List.of()));
        values.put("guests", minutes.added().guests());
        values.put("incidents", minutes.added().incidents());
        values.put("debates", minutes.added().debates());
        return templates.process("committee/minutes-text", new Context(Locale.FRENCH, values));
    }

    /** The signed text with who signed it, and when, as the journal says. */
    String signed(Minutes minutes) {
        MinutesSignatures signatures = signatures(minutes.sessionNumber());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("approvedIn", minutes.approvedIn());
        Held approving = journal.held(minutes.approvedIn()).orElseThrow();
        values.put("approvedAt", FrenchText.weekday(approving.day()));
        signatures.chair().ifPresent(chair -> {
            values.put("chair", chair.text("name"));
            values.put("signedAt", SessionWords.moment(chair.entry().writtenAt()));
            values.put("sha256", chair.text("sha256"));
        });
        values.put("secretary", signatures.secretary().text("name"));
        values.put("after", signatures.isAfter(approving.closed()));
        String block = templates.process("committee/minutes-signatures", new Context(Locale.FRENCH, values));
        return minutes.signedText().replace("</main>", block + "</main>");
    }

    private MinutesSignatures signatures(String number) {
        return MinutesSignatures.of(SessionRows.of(journal.of(number)));
    }

    /** The minutes that were submitted to the approval of this session. */
    private List<Approval> approvals(Session session) {
        Optional<Instant> closed = journal.held(session.number()).flatMap(Held::closed);
        return store.approvedIn(session.number()).stream()
                .sorted(Comparator.comparing(
                        number -> journal.held(number).orElseThrow().opened()))
                .map(number -> new Approval(number, signatures(number).words(closed)))
                .toList();
    }

    private String name(String member) {
        return dossier.people().name(member);
    }

    private SessionRows rows(Session session) {
        return SessionRows.of(journal.of(session.number()));
    }

    private Row row(Session session, JournalKind kind) {
        return rows(session).last(kind).orElseThrow();
    }
}
