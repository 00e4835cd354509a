package fr.cadreia.committee.convening;

import fr.cadreia.committee.CaseConvened;
import fr.cadreia.committee.ConvocationIssued;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.dossier.CaseLinks.Link;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.task.TaskOutcome;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the session of a case that its own task convenes: a session already convened for the same day and place, or a
 * new one (see src/docs/adr/0025). A session is always locked before the cases on its agenda.
 */
@Component
public class CaseConvening implements TaskOutcome {

    private static final int MOST = 5;

    private final Sessions sessions;
    private final SessionJournal journal;
    private final CommitteeSettings settings;
    private final ConveningRules rules;
    private final ApplicationEventPublisher events;

    CaseConvening(
            Sessions sessions,
            SessionJournal journal,
            CommitteeSettings settings,
            ConveningRules rules,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.sessions = sessions;
        this.journal = journal;
        this.settings = settings;
        this.events = events;
    }

    /**
     * The data for convening one case.
     *
     * @param instance process instance of its examination
     * @param time the session's local time; empty for the time of a session that is already convened, or for the usual
     *     time
     * @param urgency why the notice is not kept, or empty; an urgent case does not join a session that is already
     *     convened
     */
    public record Summons(
            String caseReference,
            String instance,
            LocalDate day,
            Optional<LocalTime> time,
            String place,
            String videoLink,
            boolean withDebate,
            Notice notice,
            String urgency) {

        AgendaItem item() {
            return new AgendaItem(caseReference, withDebate);
        }
    }

    /** Returns the local time at which a session begins when its convening names none. */
    public LocalTime usualTime() {
        return settings.usualTime();
    }

    /**
     * Returns the next sessions from that day on.
     *
     * @param status {@code CONVENED} for sessions that a case may join, {@code OPEN} for sessions that it may no longer
     *     join
     */
    public List<Session> toCome(LocalDate from, Session.Status status) {
        return sessions.after(from.atStartOfDay()).stream()
                .filter(session -> session.status() == status)
                .limit(MOST)
                .toList();
    }

    /** Tells whether the case is being convened with the other cases of its session, not alone. */
    public boolean isWithOthers(String caseReference, LocalDate day) {
        return announced(caseReference, day).isPresent();
    }

    private Optional<Session> announced(String caseReference, LocalDate day) {
        return sessions.with(caseReference).stream()
                .filter(session -> session.status() == Session.Status.CONVENED)
                .filter(session -> session.startsAt().toLocalDate().equals(day))
                .findFirst();
    }

    /**
     * @param actor account of the person who convenes
     * @return the session for which the case is convened
     */
    @Transactional
    public Session convene(String actor, Summons summons) {
        Optional<Session> announced = announced(summons.caseReference(), summons.day());
        if (announced.isPresent()) {
            return announced.get();
        }
        boolean drafts = rules.isWithTheChair();
        Optional<Session> prepared = drafts ? prepared(summons) : Optional.empty();
        if (prepared.isPresent()) {
            return put(prepared.get(), summons);
        }
        // An urgent case has a session of its own, so it needs no turn of its day; a draft always does.
        boolean urgent = !summons.urgency().isEmpty();
        if (drafts || !urgent) {
            sessions.takeTurn(summons.day());
        }
        sessions.takeTurn(summons.caseReference());
        if (drafts) {
            return drafted(summons);
        }
        leavePrepared(summons.caseReference());
        return (urgent ? Optional.<Session>empty() : joined(actor, summons)).orElseGet(() -> begun(actor, summons));
    }

    /** Returns the session in preparation for that day and place that has the case already, locked. */
    private Optional<Session> prepared(Summons summons) {
        return sessions.with(summons.caseReference()).stream()
                .filter(session -> isDraft(session, summons))
                .findFirst()
                .map(session -> sessions.lockForUpdate(session.number()))
                .filter(session -> isDraft(session, summons) && session.has(summons.caseReference()));
    }

    private static boolean isDraft(Session session, Summons summons) {
        return session.status() == Session.Status.PREPARED
                && session.startsAt().toLocalDate().equals(summons.day())
                && isFor(session, summons);
    }

    private Session put(Session found, Summons summons) {
        Session session = found.entering(summons.item());
        sessions.update(session);
        return session;
    }

    /** Removes the case from sessions in preparation, because it is now convened elsewhere. */
    private void leavePrepared(String caseReference) {
        sessions.prepared().stream()
                .filter(session -> session.has(caseReference))
                .map(session -> sessions.lockForUpdate(session.number()))
                .filter(session -> session.status() == Session.Status.PREPARED)
                .forEach(session -> sessions.update(session.leaving(caseReference)));
    }

    private Optional<Session> joined(String actor, Summons summons) {
        Optional<Session> session = sessions.between(summons.day(), summons.day()).stream()
                .filter(found -> suits(found, summons))
                .findFirst()
                .map(found -> sessions.lockForUpdate(found.number()))
                .filter(found -> suits(found, summons))
                .map(found -> found.joinedBy(summons.item()));
        session.ifPresent(found -> {
            sessions.update(found);
            journal.append(actor, found, summons.notice().joined(summons.item()));
            events.publishEvent(new ConvocationExtended(found.number(), summons.caseReference()));
            events.publishEvent(new CaseConvened(summons.caseReference(), summons.instance()));
        });
        return session;
    }

    /**
     * Puts the case on the agenda of a session in preparation for that day and place, which the chair then convenes.
     */
    private Session drafted(Summons summons) {
        leavePrepared(summons.caseReference());
        Optional<Session> suitable = sessions.prepared().stream()
                .filter(session -> isDraft(session, summons))
                .map(session -> sessions.lockForUpdate(session.number()))
                .filter(session -> isDraft(session, summons))
                .min(Comparator.comparing(Session::number));
        if (suitable.isPresent()) {
            return put(suitable.get(), summons);
        }
        LocalDateTime start = summons.day().atTime(summons.time().orElse(settings.usualTime()));
        Session session = Session.prepared(sessions.next(Year.from(start)), start, summons.place(), summons.videoLink())
                .entering(summons.item());
        sessions.add(session);
        return session;
    }

    private static boolean isFor(Session session, Summons summons) {
        return (same(session.place(), summons.place()) || same(SessionWords.place(session), summons.place()))
                && summons.time().map(session.startsAt().toLocalTime()::equals).orElse(true);
    }

    private static boolean suits(Session session, Summons summons) {
        return session.status() == Session.Status.CONVENED && isFor(session, summons);
    }

    private static boolean same(String place, String other) {
        return plain(place).equals(plain(other));
    }

    private static String plain(String place) {
        return place.strip().replaceAll("\\s+", " ").toLowerCase(Locale.FRENCH);
    }

    private Session begun(String actor, Summons summons) {
        LocalDateTime start = summons.day().atTime(summons.time().orElse(settings.usualTime()));
        Session session = Session.convenedFor(
                sessions.next(Year.from(start)), start, summons.place(), summons.videoLink(), summons.item());
        sessions.add(session);
        journal.append(actor, session, summons.notice().convened(session, summons.urgency(), ""));
        events.publishEvent(new ConvocationIssued(session.number()));
        return session;
    }

    /** Returns the link to the session to which a case was convened by its own task. */
    @Override
    public Optional<Link> of(StepDocument done, Person reader) {
        return Optional.of(done)
                .filter(convening -> convening.is(Convening.class) && reader.seesEveryCase())
                .map(convening -> convening.as(Convening.class).session())
                .flatMap(sessions::find)
                .map(session -> new Link(words(session), "/comite/seances/" + session.number()));
    }

    private static String words(Session session) {
        int others = session.agenda().size() - 1;
        return "Séance n° " + session.number() + ", convoquée pour le " + SessionWords.moment(session) + " ("
                + SessionWords.place(session) + ")"
                + (others == 0
                        ? ""
                        : others == 1 ? ", avec un autre dossier" : ", avec " + others + " autres dossiers");
    }
}
