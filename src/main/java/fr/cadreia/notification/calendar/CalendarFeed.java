package fr.cadreia.notification.calendar;

import fr.cadreia.committee.session.CommitteeCalendar.Revision;
import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.notification.TagUris;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Entries as an iCalendar file (RFC 5545): sessions at their time in UTC, everything else as whole days. */
@Component
public class CalendarFeed {

    /** The longest line in octets of UTF-8 (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final int UNFOLDED = 100_000;
    private static final Duration SESSION = Duration.ofHours(2);

    private final NotificationSettings settings;
    private final Identity identity;
    private final TagUris tags;

    CalendarFeed(NotificationSettings settings, Identity identity, TagUris tags) {
        this.tags = tags;
        this.identity = identity;
        this.settings = settings;
    }

    public String of(List<CalendarEntry> entries, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Cadre IA//Calendrier//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", identity.product()));
        entries.forEach(entry -> calendar.add(event(entry, now)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().lines().map(CalendarFeed::folded).collect(Collectors.joining());
    }

    /** Folds a line. The library folds by characters: lines with accents would be too long, and emoji cut in two. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = line.substring(at, line.offsetByCodePoints(at, 1));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += length;
        }
        return folded.append("\r\n").toString();
    }

    private VEvent event(CalendarEntry entry, Instant now) {
        VEvent event = new VEvent(false);
        // Without a METHOD this is when the entry was revised last (RFC 5545, 3.8.7.2).
        event.add(new DtStamp(entry.revision().map(Revision::at).orElse(now)));
        entry.revision().ifPresent(revision -> {
            event.add(new LastModified(revision.at()));
            event.add(new Sequence(revision.number()));
        });
        event.add(new Uid(entry.id() + "@" + tags.domain()));
        event.add(new Summary(entry.title()));
        if (!entry.place().isEmpty()) {
            event.add(new Location(entry.place()));
        }
        if (!entry.note().isEmpty()) {
            event.add(new Description(entry.note()));
        }
        event.add(new Url(URI.create(settings.address(entry.page()))));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        event.add(entry.settled() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE);
        if (entry.time().isPresent()) {
            Instant start =
                    AuthorityClock.instantOf(entry.day().atTime(entry.time().get()));
            event.add(new DtStart<>(start));
            event.add(new DtEnd<>(start.plus(SESSION)));
        } else {
            event.add(new DtStart<>(entry.day()));
            event.add(new DtEnd<>(entry.day().plusDays(1)));
            event.add(ImmutableTransp.TRANSPARENT);
        }
        return event;
    }
}
