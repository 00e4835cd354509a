package fr.cadreia.notification.calendar;

import java.time.Instant;
import java.util.Optional;

/** The private addresses of calendars, one for each person at most; only a hash of the token is kept. */
public interface CalendarLinks {

    void replace(String person, String tokenSha256, Instant now);

    void remove(String person);

    Optional<Instant> createdAt(String person);

    Optional<String> owner(String tokenSha256);
}
