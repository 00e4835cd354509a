package fr.cadreia.committee.session;

import java.time.Year;
import java.util.List;
import java.util.Optional;

/** The sessions of the committee. */
public interface Sessions {

    /** The latest first. */
    List<Session> all();

    Optional<Session> find(String number);

    /** @throws java.util.NoSuchElementException when there is none */
    default Session get(String number) {
        return find(number).orElseThrow(() -> new java.util.NoSuchElementException("Aucune séance " + number + "."));
    }

    /** The number of the next session of that year. */
    String next(Year year);

    void add(Session session);

    /** Keeps others from changing it until the end of the transaction. */
    Session hold(String number);

    void update(Session session);
}
