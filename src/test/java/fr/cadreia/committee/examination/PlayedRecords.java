package fr.cadreia.committee.examination;

import fr.cadreia.committee.examination.PlayedExamination.Told;
import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What a played examination leaves behind, and what the next act finds: documents, events, who is in office, the time. */
final class PlayedRecords {

    static final String SESSION = "2026-01";

    private final PlayedCommittee committee;
    private final UnaryOperator<Event> forging;
    private final List<StepDocument> documents = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<JournalEntry> session = new ArrayList<>();
    private final Set<String> inOffice;

    private LocalDateTime now = LocalDateTime.parse("2026-03-02T09:00");
    private boolean meetingForged;
    private boolean ballotForged;

    /** @param forging what is written in place of what the committee says */
    PlayedRecords(PlayedCommittee committee, UnaryOperator<Event> forging) {
        this.committee = committee;
        this.forging = forging;
        this.inOffice = new HashSet<>(committee.everybody());
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    Examination examination() {
        return new Examination(
                List.copyOf(documents),
                PlayedExamination.INSTANCE,
                this::presence,
                version -> committee.settings(),
                Set.copyOf(inOffice)::contains,
                now);
    }

    /** The presence in the session, or what the sheet of a consultation says. */
    private SessionPresence presence() {
        return isWritten()
                ? last(Attendance.class)
                        .filter(sheet ->
                                sheet.id() > last(Convening.class).orElseThrow().id())
                        .map(sheet -> SessionPresence.consulted(
                                sheet.writtenAt(),
                                sheet.as(Attendance.class).sheet(),
                                sheet.as(Attendance.class).seated()))
                        .orElseGet(() -> SessionPresence.of(List.of()))
                : session();
    }

    private Optional<StepDocument> last(Class<?> type) {
        return documents.stream().filter(document -> document.is(type)).reduce((earlier, later) -> later);
    }

    SessionPresence session() {
        return SessionPresence.of(sessionRows());
    }

    /** The rows of the session's journal. */
    List<JournalEntry> sessionRows() {
        return List.copyOf(session);
    }

    /** What happens in the session. */
    void session(SessionEvent event) {
        session.add(JournalEntry.chained(
                "SEANCE-" + SESSION,
                session.size() + 1,
                now.toInstant(ZoneOffset.UTC),
                PlayedExamination.SECRETARY,
                JournalKind.of(event),
                "",
                PlayedExamination.FRAMEWORK,
                EventCodec.write(event, Map.of()),
                ""));
    }

    /** The titulars in office. */
    List<String> membersToday() {
        return committee.renewed(inOffice).members();
    }

    /** Whether the members are asked in writing. */
    boolean isWritten() {
        return examination().consultedUntil().isPresent();
    }

    boolean isInOffice(String member) {
        return inOffice.contains(member);
    }

    void endMandate(int member) {
        inOffice.remove(at(committee.everybody(), member));
    }

    void passDay() {
        now = now.plusDays(1);
    }

    /** The electorate of an examination that is impeded, as it is to be renewed. */
    Electorate renewedElectorate() {
        return committee
                .renewed(inOffice)
                .recusing(Recusals.declared(documents))
                .withDeputiesOfRecused();
    }

    boolean isForged() {
        return meetingForged || ballotForged;
    }

    boolean isMeetingForged() {
        return meetingForged;
    }

    /** What was forged before concerns another meeting. */
    void beginMeeting() {
        meetingForged = false;
        ballotForged = false;
        session.clear();
    }

    /** What was forged of the ballot before concerns another ballot. */
    void beginBallot() {
        ballotForged = false;
    }

    /** The application fixes who may vote. */
    void fix(Electorate electorate, Event event) {
        document(
                "application",
                FormId.of(OpenedExamination.class),
                new OpenedExamination(PlayedExamination.FRAMEWORK, electorate)
                        .content()
                        .values());
        told.add(new Told("", "", FormId.of(OpenedExamination.class), event));
    }

    /** Somebody completes a step. */
    void complete(String author, String group, String form, Map<String, Object> answers, Event event) {
        document(author, form, answers);
        told.add(new Told(author, group, form, event));
    }

    /** The application says what follows; what is written of it, which the process goes by. */
    <E extends Event> E tell(E event) {
        return tell("", "", "", event);
    }

    /** Somebody says what follows. */
    <E extends Event> E tell(String actor, String group, String form, E event) {
        E written = forged(event);
        told.add(new Told(actor, group, form, written));
        return written;
    }

    void document(String author, String form, Map<String, Object> answers) {
        documents.add(new StepDocument(
                documents.size() + 1L,
                "IA-2026-0001",
                form,
                "",
                "",
                PlayedExamination.INSTANCE,
                author,
                now.toInstant(ZoneOffset.UTC),
                new Answers(answers)));
    }

    @SuppressWarnings("unchecked")
    private <E extends Event> E forged(E event) {
        E written = (E) forging.apply(event);
        boolean same = written.equals(event);
        meetingForged |= !same && event instanceof QuorumChecked;
        ballotForged |= !same && !(event instanceof QuorumChecked);
        return written;
    }

    static List<String> sorted(Collection<String> members) {
        return List.copyOf(new TreeSet<>(members));
    }

    static String at(List<String> members, int number) {
        return members.get(number % members.size());
    }
}
