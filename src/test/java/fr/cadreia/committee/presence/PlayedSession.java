package fr.cadreia.committee.presence;

import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.PresenceCorrected;
import fr.cadreia.journal.SessionEvent.RoomEntered;
import fr.cadreia.journal.SessionEvent.RoomLeft;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A session as its journal tells it: who is there when it opens at two o'clock, and what is noted of them afterwards. Anne
 * presides; when the chair leaves, the first of those who are left does.
 */
public final class PlayedSession {

    public static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private static final List<String> MEMBERS = List.of("anne", "brune", "carl", "dora", "ezra");

    private final List<JournalEntry> rows = new ArrayList<>();
    private final Map<String, String> deputies = new LinkedHashMap<>();
    private PresenceSheet sheet = new PresenceSheet(Set.of(), Set.of(), "anne", "", List.of(), Set.of());
    private List<String> unlisted = List.of();

    /** The absent member gives a proxy before the session opens. */
    public PlayedSession proxy(String giver, String holder) {
        sheet = sheet.leftBy(giver, holder);
        return this;
    }

    public PlayedSession excused(String... members) {
        sheet = new PresenceSheet(
                sheet.present(), sheet.remote(), sheet.chair(), sheet.substitute(), sheet.proxies(), Set.of(members));
        return this;
    }

    public PlayedSession deputy(String deputy, String titular) {
        deputies.put(deputy, titular);
        return this;
    }

    /** The first sheet says nothing of these members. */
    PlayedSession unlisted(String... members) {
        unlisted = List.of(members);
        return this;
    }

    public PlayedSession opens(String... there) {
        for (String member : there) {
            sheet = sheet.joinedBy(member, false);
        }
        return row(
                "14:00",
                new SessionOpened(
                        sheet.recorded(deputies),
                        MEMBERS,
                        Map.of("anne", Role.COMMITTEE_ELECTED.id(), "carl", Role.COMMITTEE_AGENTS.id()),
                        "",
                        unlisted));
    }

    /** @param holder to whom the member gives a proxy, or empty */
    public PlayedSession corrects(String time, String member, Change change, String holder) {
        return corrects(
                time,
                member,
                change,
                holder,
                change.adds() ? sheet.joinedBy(member, false) : sheet.leftBy(member, holder));
    }

    public PlayedSession arrivesAtADistance(String time, String member) {
        return corrects(time, member, Change.ARRIVED, "", sheet.joinedBy(member, true));
    }

    private PlayedSession corrects(String time, String member, Change change, String holder, PresenceSheet after) {
        SessionEvent.Presence before = sheet.recorded(deputies);
        sheet = after.present().contains(after.chair())
                ? after
                : after.presidedBy(after.present().stream().sorted().findFirst().orElseThrow());
        return row(
                time,
                new PresenceCorrected(sheet.recorded(deputies), MEMBERS, member, change.name(), holder, "", before));
    }

    /** The member leaves the room while the committee deals with a case. */
    PlayedSession leavesFor(String reference, String time, String member) {
        return row(time, new RoomLeft(member, reference));
    }

    PlayedSession comesBack(String time, String member) {
        return row(time, new RoomEntered(member));
    }

    private PlayedSession row(String time, SessionEvent event) {
        rows.add(JournalEntry.chained(
                SessionEvent.chain("2026-03"),
                rows.size() + 1,
                at(time),
                "secretary",
                JournalKind.of(event),
                "",
                "2026-1",
                EventCodec.write(event, Map.of()),
                ""));
        return this;
    }

    /** Oldest first. */
    public List<JournalEntry> rows() {
        return List.copyOf(rows);
    }

    SessionPresence presence() {
        return SessionPresence.of(rows);
    }

    static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZoneId.systemDefault()).toInstant();
    }
}
