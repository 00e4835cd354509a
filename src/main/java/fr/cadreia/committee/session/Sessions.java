package fr.cadreia.committee.session;

import fr.cadreia.committee.CaseSessions.Revision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions of the committee. */
public interface Sessions {

    /**
     * By the days on which they were, or will be, really held, the latest first.
     *
     * @param from how many to leave out before
     */
    List<Session> page(int from, int size);

    int count();

    int count(Session.Status status);

    /** Those that were, or will be, really held on these days, both included; the earliest first. */
    List<Session> between(LocalDate first, LocalDate last);

    /** Those that were opened on that day or later; the earliest first. */
    List<Session> openedFrom(LocalDate day);

    /** How often and when each of these sessions changed, by its number. */
    Map<String, Revision> revisions(Collection<Session> sessions);

    /** Those that begin later; the earliest first. */
    List<Session> after(LocalDateTime moment);

    /** Those that are not convened yet; the earliest first. */
    List<Session> prepared();

    /** Those that members were convened to and that are not closed; the earliest first. */
    List<Session> convenedOrOpen();

    /** Remembers what the secretary is told of a session; false when it was told already, by whichever node. */
    boolean tells(String number, String what);

    /** Those with this case on their agenda, whatever their state; the one that was numbered first comes first. */
    List<Session> with(String caseReference);

    Optional<Session> find(String number);

    /** @throws java.util.NoSuchElementException when there is none */
    default Session get(String number) {
        return find(number).orElseThrow(() -> new java.util.NoSuchElementException("Aucune séance " + number + "."));
    }

    /** Keeps others from choosing a session of that day for a case, or from making one, until the end of the transaction. */
    void takeTurn(LocalDate day);

    /** Keeps others from putting cases on agendas until the end of the transaction. */
    void takeAgendasTurn();

    /** The number of the next session of that year; never given again, so that gaps are possible. */
    String next(Year year);

    void add(Session session);

    /** Keeps others from changing it until the end of the transaction. */
    Session lockForUpdate(String number);

    void update(Session session);
}
