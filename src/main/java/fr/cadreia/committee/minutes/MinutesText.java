package fr.cadreia.committee.minutes;

import fr.cadreia.committee.CaseSessions.OtherTime;
import fr.cadreia.committee.examination.BallotRules;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.committee.session.ActualSessionTime;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.SinceLastSession;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.JournalKind;
import fr.cadreia.dossier.event.SessionEvent;
import fr.cadreia.dossier.event.SessionEvent.ConvocationFiled;
import fr.cadreia.dossier.event.SessionEvent.MinutesSigned;
import fr.cadreia.dossier.event.SessionEvent.SessionConvened;
import fr.cadreia.dossier.event.SessionEvent.SessionOpened;
import fr.cadreia.engine.FrenchText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The text of a session's minutes: what its journal and its cases know, with what the secretary added. */
@Component
class MinutesText {

    private static final Set<JournalKind> KEPT_BY_THE_SECRETARY =
            EnumSet.of(JournalKind.SESSION_OPENED, JournalKind.SESSION_CLOSED, JournalKind.SESSION_CONVENED);

    private final SessionJournal journal;
    private final PointRecords points;
    private final Departures departures;
    private final SinceLastSession informed;
    private final Dossier dossier;
    private final MinutesStore store;
    private final PaperForm form;
    private final PaperNames names;
    private final ITemplateEngine templates;

    MinutesText(
            SessionJournal journal,
            MinutesStore store,
            PointRecords points,
            Departures departures,
            SinceLastSession informed,
            Dossier dossier,
            PaperForm form,
            PaperNames names,
            ITemplateEngine templates) {
        this.store = store;
        this.form = form;
        this.names = names;
        this.journal = journal;
        this.points = points;
        this.departures = departures;
        this.informed = informed;
        this.dossier = dossier;
        this.templates = templates;
    }

    /** Whether this account presided over the session, or over a part of it. */
    boolean hasPresided(String account, Session session) {
        return SessionChairs.of(rows(session)).include(account);
    }

    private Attendees attendees(Session session) {
        return new Attendees(rows(session), departures.of(session), dossier.people(), names);
    }

    /** @return a whole HTML page; the same as long as nothing changed */
    String of(Session session, Minutes minutes) {
        return page(session, minutes, false);
    }

    /** The same with its signatures, as everybody may read it: without the names of agents. */
    String forPublic(Session session, Minutes minutes) {
        List<JournalEntry> rows = rows(session);
        SessionChairs chairs = SessionChairs.of(rows);
        Set<String> secretaries = rows.stream()
                .filter(row -> KEPT_BY_THE_SECRETARY.contains(row.kind()))
                .map(JournalEntry::actor)
                .filter(actor -> !chairs.include(actor))
                .collect(Collectors.toCollection(HashSet::new));
        secretaries.add(signatures(session.number()).secretary().row().actor());
        return AgentNameMask.of(opened(rows), secretaries, names, dossier.people())
                .without(signed(minutes, page(session, minutes, true)));
    }

    private String page(Session session, Minutes minutes, boolean forPublic) {
        List<JournalEntry> rows = rows(session);
        JournalEntry opened = opened(rows).row();
        RecordedEvent<SessionConvened> convened =
                RecordedEvent.last(rows, SessionConvened.class).orElseThrow();
        Instant openedAt = opened.writtenAt();
        Instant closedAt = RecordedEvent.last(rows, SessionEvent.SessionClosed.class)
                .orElseThrow()
                .row()
                .writtenAt();
        LocalDate day = LocalDate.ofInstant(openedAt, ZoneId.systemDefault());
        Attendees attendees = attendees(session);
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
                SessionChairs.of(rows).words(account -> names.of(account, day).full()));
        values.setVariable("secretary", names.of(opened.actor(), day).full());
        OpeningCounts counts = attendees.counts();
        values.setVariable("counts", counts);
        values.setVariable(
                "needed",
                counts.needed(BallotRules.of(dossier.frameworks().inForce().settings())));
        values.setVariable("members", attendees.lines());
        values.setVariable("proxies", attendees.proxies());
        values.setVariable("changes", attendees.changes());
        values.setVariable("approvals", approvals(session));
        List<PointRecord> examined = session.agenda().stream()
                .map(item -> points.of(session, item, rows))
                .toList();
        values.setVariable("points", examined);
        values.setVariable("exhausted", examined.stream().allMatch(PointRecord::isSettled));
        values.setVariable(
                "information",
                informed.before(session, openedAt).stream()
                        .map(SinceLastSession.Told::inFull)
                        .toList());
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
    String signed(Minutes minutes) {
        return signed(minutes, minutes.signedText());
    }

    private String signed(Minutes minutes, String text) {
        MinutesSignatures signatures = signatures(minutes.sessionNumber());
        Context values = new Context(Locale.FRENCH);
        values.setVariable("approvedIn", minutes.approvedIn());
        ActualSessionTime approving = journal.held(minutes.approvedIn()).orElseThrow();
        values.setVariable("approvedAt", FrenchText.weekday(approving.day()));
        values.setVariable("corrections", signatures.corrections());
        values.setVariable("after", signatures.isAfter(approving.closed()));
        RecordedEvent<MinutesSigned> last = signatures.chair().orElse(signatures.secretary());
        values.setVariable("made", form.made(last.row().writtenAt()));
        values.setVariable(
                "signatures",
                Stream.concat(
                                signatures
                                        .chair()
                                        .map(signed -> Signature.chair(
                                                signer(signed), signed.row().writtenAt()))
                                        .stream(),
                                Stream.of(Signature.secretary(
                                        signer(signatures.secretary()),
                                        signatures.secretary().row().writtenAt())))
                        .toList());
        String block = templates.process("committee/minutes-signatures", values);
        return text.replace("</main>", block + "</main>");
    }

    /** What is to be corrected in signed minutes, or empty. */
    String corrections(Minutes minutes) {
        return signatures(minutes.sessionNumber()).corrections();
    }

    private PaperNames.Named signer(RecordedEvent<MinutesSigned> signed) {
        return names.of(signed.row().actor(), LocalDate.ofInstant(signed.row().writtenAt(), ZoneId.systemDefault()));
    }

    private MinutesSignatures signatures(String number) {
        return MinutesSignatures.of(journal.of(number));
    }

    /** The minutes that were submitted to the approval of this session. */
    private List<Approval> approvals(Session session) {
        Optional<Instant> closed = journal.held(session.number()).flatMap(ActualSessionTime::closed);
        return store.approvedIn(session.number()).stream()
                .sorted(Comparator.comparing(
                        number -> journal.held(number).orElseThrow().opened()))
                .map(number -> {
                    MinutesSignatures signatures = signatures(number);
                    return new Approval(number, signatures.corrections(), signatures.words(closed));
                })
                .toList();
    }

    private List<JournalEntry> rows(Session session) {
        return journal.of(session.number());
    }

    private static RecordedEvent<SessionOpened> opened(List<JournalEntry> rows) {
        return RecordedEvent.last(rows, SessionOpened.class).orElseThrow();
    }
}
