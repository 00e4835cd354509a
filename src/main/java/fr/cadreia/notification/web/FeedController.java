package fr.cadreia.notification.web;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.calendar.CalendarEntry;
import fr.cadreia.notification.calendar.CalendarFeed;
import fr.cadreia.notification.calendar.PersonalCalendar;
import fr.cadreia.notification.calendar.PrivateLink;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** A person's calendar for calendar programs, which do not sign in. */
@Controller
class FeedController {

    private static final int MONTHS_BEFORE = 3;
    private static final int MONTHS_AFTER = 36;

    private final PrivateLink link;
    private final PersonalCalendar calendar;
    private final CalendarFeed feed;
    private final AuthorityClock clock;

    FeedController(PrivateLink link, PersonalCalendar calendar, CalendarFeed feed, AuthorityClock clock) {
        this.link = link;
        this.calendar = calendar;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Answers the feed. The tag is weak: the file has the moment of its making, which changes nothing of its content.
     */
    @GetMapping("/calendrier/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token, WebRequest request) {
        Person person = link.open(token)
                .orElseThrow(
                        () -> new ResponseStatusException(
                                HttpStatus.NOT_FOUND,
                                "Aucun calendrier n’a cette adresse\u00a0: elle a été renouvelée ou supprimée, ou a pris fin avec un changement de mot de passe, d’organisation ou d’habilitation."));
        Instant now = clock.now();
        LocalDate today = AuthorityClock.dayOf(now);
        List<CalendarEntry> entries = calendar.of(
                        person, today.minusMonths(MONTHS_BEFORE), today.plusMonths(MONTHS_AFTER))
                .entries();
        String tag = "W/\"" + DigestUtils.sha256Hex(entries.toString()) + '"';
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Type", "text/calendar; charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"cadre-ia.ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(feed.of(entries, now));
    }
}
