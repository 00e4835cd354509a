package fr.cadreia.committee.minutes;

import fr.cadreia.committee.WaitingMinutes;
import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.PublicNames;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.session.ActualSessionTime;
import fr.cadreia.committee.session.CommitteeCalendar.OtherTime;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.SinceLastSession;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.ConvocationFiled;
import fr.cadreia.journal.SessionEvent.MinutesSigned;
import fr.cadreia.journal.SessionEvent.SessionConvened;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The text of a session's minutes: what its journal and its cases know, with what the secretary added. */
@Component
class MinutesText {

    private final SessionJournal journal;
    private final PointRecords points;
    private final SessionAttendance attendance;
    private final SinceLastSession informed;
    private final CaseRecords records;
    private final MinutesStore store;
    private final WaitingMinutes unapproved;
    private final PaperForm form;
    private final PaperNames names;
    private final ITemplateEngine templates;

    MinutesText(
            SessionJournal journal,
            MinutesStore store,
            WaitingMinutes unapproved,
            PointRecords points,
            SessionAttendance attendance,
            SinceLastSession informed,
            CaseRecords records,
            PaperForm form,
            PaperNames names,
            ITemplateEngine templates) {
        this.store = store;
        this.unapproved = unapproved;
        this.form = form;
        this.names = names;
        this.journal = journal;
        this.points = points;
        this.attendance = attendance;
        this.informed = informed;
        this.records = records;
        this.templates = templates;
    }

    /** Whether this account presided over the session, or over a part of it. */
    boolean hasPresided(String account, Session session) {
        return SessionPresence.of(rows(session)).chairs().stream()
                .anyMatch(chair -> chair.account().equals(account));
    }

    /** Accounts of those who were in the session at some time, in their order. */
    List<String> there(Session session) {
        return attendance.attendees(session, rows(session), names).there();
    }

    /** @return a whole HTML page; the same as long as nothing changed */
    String of(Session session, Minutes minutes) {
        return page(session, minutes, names, false);
    }

    /**
     * The minutes as the public may read them: without the names of agents, and with each case under its present name
     * in the register.
     */
    String forPublic(Session session, Minutes minutes) {
        PublicNames forEverybody = forEverybody(session.number());
        return new AgentNameMask(forEverybody.hidden()).without(page(session, minutes, forEverybody, true));
    }

    /** The text that was signed with its signatures, as everybody may read it. */
    String signedForPublic(Minutes minutes) {
        PublicNames forEverybody = forEverybody(minutes.sessionNumber());
        // What the approving session wants corrected was entered too.
        return new AgentNameMask(forEverybody.hidden())
                .without(signed(minutes, minutes.publicText(), forEverybody, List.of()));
    }

    private PublicNames forEverybody(String number) {
        RecordedEvent<SessionOpened> opened = opened(journal.of(number));
        return names.forEverybody(Colleges.of(opened.event().colleges()), day(opened.row()));
    }

    private String page(Session session, Minutes minutes, Naming naming, boolean forPublic) {
        List<JournalEntry> rows = rows(session);
        JournalEntry opened = opened(rows).row();
        RecordedEvent<SessionConvened> convened =
                RecordedEvent.last(rows, SessionConvened.class).orElseThrow();
        Instant openedAt = opened.writtenAt();
        Instant closedAt = RecordedEvent.last(rows, SessionEvent.SessionClosed.class)
                .orElseThrow()
                .row()
                .writtenAt();
        LocalDate day = day(opened);
        Attendees attendees = attendance.attendees(session, rows, naming);
        Context values = new Context(Locale.FRENCH);
        values.setVariable("head", form.head(session.number() + "/PV", closedAt));
        values.setVariable(
                "foot", form.foot("séance du " + FrenchText.day(day) + " – procès-verbal n° " + session.number()));
        values.setVariable("forPublic", forPublic);
        values.setVariable("number", session.number());
        values.setVariable("day", FrenchText.weekday(day));
        values.setVariable("place", session.place());
        values.setVariable("convenedAt", SessionWords.day(convened.row().writtenAt()));
        values.setVariable("urgency", convened.event().urgency());
        values.setVariable("openedAt", SessionWords.time(openedAt));
        values.setVariable(
                "early", journal.otherTime(session).map(OtherTime::reason).orElse(""));
        values.setVariable("closedAt", SessionWords.time(closedAt));
        values.setVariable(
                "chair",
                Attendees.chairs(
                        attendees.presence(), account -> naming.of(account, day).full()));
        values.setVariable("secretary", naming.of(opened.actor(), day).full());
        OpeningQuorum quorum = OpeningQuorum.of(session, rows, records.frameworks());
        values.setVariable("counts", quorum.counts());
        values.setVariable("quorum", quorum);
        values.setVariable("members", attendees.lines());
        values.setVariable("proxies", attendees.proxies());
        values.setVariable("changes", attendees.changes());
        List<Approval> approvals = approvals(session, naming);
        values.setVariable("approvals", approvals);
        PointRecords named = points.naming(naming);
        List<PointRecord> examined = session.agenda().stream()
                .map(item -> named.of(session, item, rows))
                .toList();
        values.setVariable("points", examined);
        values.setVariable(
                "exhausted", examined.stream().allMatch(PointRecord::isSettled) && allApproved(session, approvals));
        values.setVariable("information", informed.before(session, openedAt));
        values.setVariable(
                "late",
                RecordedEvent.in(rows, ConvocationFiled.class)
                        .findFirst()
                        .map(filed -> filed.event().late())
                        .orElse(List.of()));
        values.setVariable("added", minutes.added());
        return templates.process("committee/minutes-text", values);
    }

    /** The signed text with who signed it, and when, as the journal says. */
    String signed(Session session, Minutes minutes) {
        return signed(minutes, minutes.signedText(), names, rectifiedSince(session));
    }

    /** What was put right in extracts since the secretary signed: the text does not tell it. */
    private List<String> rectifiedSince(Session session) {
        List<JournalEntry> rows = rows(session);
        Instant signed = MinutesSignatures.of(rows).secretary().row().writtenAt();
        return session.agenda().stream()
                .flatMap(item -> points.of(session, item, rows).said().rectified().stream())
                .filter(rectified -> rectified.at().isAfter(signed))
                .map(PointRecord.Rectified::words)
                .toList();
    }

    private String signed(Minutes minutes, String text, Naming naming, List<String> rectified) {
        MinutesSignatures signatures = signatures(minutes.sessionNumber());
        Context values = new Context(Locale.FRENCH);
        values.setVariable("approvedIn", minutes.approvedIn());
        ActualSessionTime approving = journal.held(minutes.approvedIn()).orElseThrow();
        values.setVariable("approvedAt", FrenchText.weekday(approving.day()));
        values.setVariable("asked", signatures.asked(naming));
        values.setVariable("rectified", rectified);
        values.setVariable("after", signatures.isAfter(approving.closed()));
        RecordedEvent<MinutesSigned> last = signatures.chair().orElse(signatures.secretary());
        values.setVariable("made", form.made(last.row().writtenAt()));
        values.setVariable(
                "signatures",
                Stream.concat(
                                signatures
                                        .chair()
                                        .map(signed -> Signature.chair(
                                                signer(signed, naming),
                                                signed.row().writtenAt()))
                                        .stream(),
                                Stream.of(Signature.secretary(
                                        signer(signatures.secretary(), naming),
                                        signatures.secretary().row().writtenAt())))
                        .toList());
        String block = templates.process("committee/minutes-signatures", values);
        return text.substring(0, end(text)) + block + text.substring(end(text));
    }

    /** The place of the signatures: beside the closing of the session, never alone on a page. */
    private static int end(String text) {
        int end = text.lastIndexOf("</section>");
        if (end < 0) {
            throw CommandRefusedException.conflict(
                    "Ce procès-verbal n’a pas de fin où porter les signatures\u00a0: renvoyez-le au secrétariat, qui le"
                            + " signera à nouveau.");
        }
        return end;
    }

    /** What was to be corrected in signed minutes, who wanted it and whether the session does; French, or empty. */
    String corrections(Minutes minutes) {
        AskedCorrection asked = signatures(minutes.sessionNumber()).asked(names);
        return !asked.isAsked()
                ? ""
                : asked.who() + ", " + (asked.accepted() ? "acceptée" : "non retenue") + "\u00a0: " + asked.what();
    }

    private static PaperNames.Named signer(RecordedEvent<MinutesSigned> signed, Naming naming) {
        return naming.of(signed.row().actor(), day(signed.row()));
    }

    private static LocalDate day(JournalEntry row) {
        return AuthorityClock.dayOf(row.writtenAt());
    }

    private MinutesSignatures signatures(String number) {
        return MinutesSignatures.of(journal.of(number));
    }

    /** The minutes that were submitted to the approval of this session. */
    private List<Approval> approvals(Session session, Naming naming) {
        Optional<Instant> closed = journal.held(session.number()).flatMap(ActualSessionTime::closed);
        return store.approvedIn(session.number()).stream()
                .sorted(Comparator.comparing(
                        number -> journal.held(number).orElseThrow().opened()))
                .map(number -> {
                    MinutesSignatures signatures = signatures(number);
                    return new Approval(number, signatures.asked(naming), signatures.words(closed, naming));
                })
                .toList();
    }

    /** Whether none of the minutes waits that the agenda had for approval. */
    private boolean allApproved(Session session, List<Approval> approvals) {
        return approvals.stream()
                .map(Approval::session)
                .toList()
                .containsAll(unapproved.before(session.startsAt().toLocalDate()));
    }

    private List<JournalEntry> rows(Session session) {
        return journal.of(session.number());
    }

    private static RecordedEvent<SessionOpened> opened(List<JournalEntry> rows) {
        return RecordedEvent.last(rows, SessionOpened.class).orElseThrow();
    }

    /**
     * What a session did about the minutes of one before.
     *
     * @param session number of the session whose minutes they are
     * @param asked what was to be corrected in them, by whom as it is named
     * @param text French sentence: who signed them, and when
     */
    private record Approval(String session, AskedCorrection asked, String text) {}
}
