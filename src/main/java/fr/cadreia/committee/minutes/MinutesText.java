package fr.cadreia.committee.minutes;

import static java.util.Map.entry;

import fr.cadreia.committee.minutes.PointRecord.Rectified;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.PublicNames;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.committee.paper.Signature.Part;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.session.ActualSessionTime;
import fr.cadreia.committee.session.CommitteeCalendar.OtherTime;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SinceLastSession;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.ConvocationFiled;
import fr.cadreia.journal.SessionEvent.MinutesSigned;
import fr.cadreia.journal.SessionEvent.SessionConvened;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The text of a session's minutes: the facts of its journal and its cases, with the secretary's additions. */
@Component
class MinutesText {

    private final SessionJournal journal;
    private final MinutesStore store;
    private final UnapprovedMinutes unapproved;
    private final PointRecords points;
    private final SessionAttendance attendance;
    private final SinceLastSession informed;
    private final PaperForm form;
    private final PaperNames names;

    MinutesText(
            SessionJournal journal,
            MinutesStore store,
            UnapprovedMinutes unapproved,
            PointRecords points,
            SessionAttendance attendance,
            SinceLastSession informed,
            PaperForm form,
            PaperNames names) {
        this.journal = journal;
        this.store = store;
        this.unapproved = unapproved;
        this.points = points;
        this.attendance = attendance;
        this.informed = informed;
        this.form = form;
        this.names = names;
    }

    /** Tells whether this account presided over the session, or over a part of it. */
    boolean hasPresided(String account, Session session) {
        return SessionPresence.of(rows(session)).chairs().stream()
                .anyMatch(chair -> chair.account().equals(account));
    }

    /** Returns the accounts of the people who were in the session at some time, in their order. */
    List<String> there(Session session) {
        return attendance.attendees(session, rows(session), names).there();
    }

    /** @return a whole HTML page; it is the same as long as nothing changes */
    String of(Session session, Minutes minutes) {
        return page(session, minutes, names, false);
    }

    /**
     * Returns the minutes as the public may read them: without the names of agents, and with each case under its
     * present name in the register.
     */
    String forPublic(Session session, Minutes minutes) {
        PublicNames forEverybody = forEverybody(session.number());
        return new AgentNameMask(forEverybody.hidden()).without(page(session, minutes, forEverybody, true));
    }

    /** Returns the signed text with its signatures, as everybody may read it. */
    String signedForPublic(Minutes minutes) {
        PublicNames forEverybody = forEverybody(minutes.sessionNumber());
        // What the approving session wants corrected was entered too.
        return new AgentNameMask(forEverybody.hidden())
                .without(signed(minutes, minutes.publicText(), forEverybody, List.of()));
    }

    private PublicNames forEverybody(String number) {
        return attendance.forEverybody(journal.of(number));
    }

    private String page(Session session, Minutes minutes, Naming naming, boolean forPublic) {
        List<JournalEntry> rows = rows(session);
        JournalEntry opened = opened(rows).row();
        RecordedEvent<SessionConvened> convened =
                RecordedEvent.last(rows, SessionConvened.class).orElseThrow();
        Instant closedAt = RecordedEvent.last(rows, SessionEvent.SessionClosed.class)
                .orElseThrow()
                .row()
                .writtenAt();
        Attendees attendees = attendance.attendees(session, rows, naming);
        List<Approval> approvals = approvals(session, naming);
        PointRecords named = points.naming(naming);
        List<PointRecord> examined = session.agenda().stream()
                .map(item -> named.of(session, item, rows))
                .toList();
        return form.page(
                "committee/minutes-text",
                SessionPaper.MINUTES.mark(session.number()),
                closedAt,
                Map.ofEntries(
                        entry("forPublic", forPublic),
                        entry("number", session.number()),
                        entry("day", day(opened)),
                        entry("place", session.place()),
                        entry("convenedAt", convened.row().writtenAt()),
                        entry("urgency", convened.event().urgency()),
                        entry("openedAt", opened.writtenAt()),
                        entry(
                                "early",
                                journal.otherTime(session)
                                        .map(OtherTime::reason)
                                        .orElse("")),
                        entry("closedAt", closedAt),
                        entry("chair", attendees.chairs()),
                        entry("secretary", attendees.named(opened.actor()).full()),
                        entry("quorum", attendance.quorum(session, rows)),
                        entry("members", attendees.members()),
                        entry("proxies", attendees.proxies()),
                        entry("corrections", attendees.corrections()),
                        entry("approvals", approvals),
                        entry("points", examined),
                        entry(
                                "exhausted",
                                examined.stream().allMatch(PointRecord::isSettled) && allApproved(session, approvals)),
                        entry("information", informed.before(session, opened.writtenAt())),
                        entry(
                                "late",
                                RecordedEvent.in(rows, ConvocationFiled.class)
                                        .findFirst()
                                        .map(filed -> filed.event().late())
                                        .orElse(List.of())),
                        entry("added", minutes.added())));
    }

    /** Returns the signed text with its signatures and their moments, as the journal says. */
    String signed(Session session, Minutes minutes) {
        return signed(minutes, minutes.signedText(), names, rectifiedSince(session));
    }

    /** Returns the corrections of extracts since the secretary signed; the signed text does not contain them. */
    private List<Rectified> rectifiedSince(Session session) {
        List<JournalEntry> rows = rows(session);
        Instant signed = MinutesSignatures.of(rows).secretary().row().writtenAt();
        return session.agenda().stream()
                .flatMap(item -> points.of(session, item, rows).said().rectified().stream())
                .filter(rectified -> rectified.at().isAfter(signed))
                .toList();
    }

    private String signed(Minutes minutes, String text, Naming naming, List<Rectified> rectified) {
        MinutesSignatures signatures = signatures(minutes.sessionNumber());
        ActualSessionTime approving = journal.held(minutes.approvedIn()).orElseThrow();
        Signature secretary = signature(Part.SECRETARY, signatures.secretary(), naming);
        Optional<Signature> chair = signatures.chair().map(signed -> signature(Part.SESSION_CHAIR, signed, naming));
        String block = form.page(
                "committee/minutes-signatures",
                SessionPaper.MINUTES.mark(minutes.sessionNumber()),
                chair.orElse(secretary).at(),
                Map.of(
                        "approvedIn", minutes.approvedIn(),
                        "approvedOn", approving.day(),
                        "asked", signatures.asked(naming),
                        "rectified", rectified,
                        "after", signatures.isAfter(approving.closed()),
                        "signatures",
                                Stream.concat(chair.stream(), Stream.of(secretary))
                                        .toList()));
        return text.substring(0, end(text)) + block + text.substring(end(text));
    }

    private static Signature signature(Part part, RecordedEvent<MinutesSigned> signed, Naming naming) {
        return new Signature(
                part,
                naming.of(signed.row().actor(), day(signed.row())),
                signed.row().writtenAt());
    }

    /** Returns the place of the signatures: beside the closing of the session, never alone on a page. */
    private static int end(String text) {
        int end = text.lastIndexOf("</section>");
        if (end < 0) {
            throw CommandRefusedException.conflict(
                    "Ce procès-verbal n’a pas de fin où porter les signatures\u00a0: renvoyez-le au secrétariat, qui le"
                            + " signera à nouveau.");
        }
        return end;
    }

    /**
     * Returns the correction that was wanted in signed minutes, with its author and with the answer of the session.
     */
    AskedCorrection corrections(Minutes minutes) {
        return signatures(minutes.sessionNumber()).asked(names);
    }

    private static LocalDate day(JournalEntry row) {
        return AuthorityClock.dayOf(row.writtenAt());
    }

    private MinutesSignatures signatures(String number) {
        return MinutesSignatures.of(journal.of(number));
    }

    /** Returns the minutes that were submitted to the approval of this session. */
    private List<Approval> approvals(Session session, Naming naming) {
        Optional<Instant> closed = journal.held(session.number()).flatMap(ActualSessionTime::closed);
        return store.approvedIn(session.number()).stream()
                .sorted(Comparator.comparing(
                        number -> journal.held(number).orElseThrow().opened()))
                .map(number -> {
                    MinutesSignatures signatures = signatures(number);
                    return new Approval(
                            number,
                            signatures.asked(naming),
                            signature(Part.SECRETARY, signatures.secretary(), naming),
                            signatures.chair().map(signed -> signature(Part.SESSION_CHAIR, signed, naming)),
                            signatures.isAfter(closed));
                })
                .toList();
    }

    /** Tells whether all minutes that the agenda had for approval are among the approvals. */
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
     * The approval of the minutes of an earlier session by this one.
     *
     * @param session number of the earlier session
     * @param asked the correction that was wanted in its minutes, with the name of its author
     * @param chair the signature of the chair, the last one, which approves the minutes
     * @param after whether the last signature came after the end of the approving session
     */
    private record Approval(
            String session, AskedCorrection asked, Signature secretary, Optional<Signature> chair, boolean after) {

        /** Tells whether the public reads « le secrétariat » in place of a name. */
        public boolean isByTheSecretariat() {
            return secretary.person().name().equals(PublicNames.SECRETARIAT);
        }
    }
}
