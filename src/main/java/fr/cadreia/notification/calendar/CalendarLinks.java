package fr.cadreia.notification.calendar;

import java.time.Instant;
import java.util.Optional;

/** The private addresses of calendars, one for each person at most; only a hash of the token is kept. */
public interface CalendarLinks {

    void replace(String person, String tokenSha256, Instant now);

    void remove(String person);

    Optional<Instant> createdAt(String person);

    Optional<Link> find(String tokenSha256);

    /** @param person whose calendar it opens */
    record Link(String person, Instant createdAt) {}
}
