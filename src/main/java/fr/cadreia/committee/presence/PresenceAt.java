package fr.cadreia.committee.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The presence at one moment of a session.
 *
 * @param since when the sheet in force at that moment was written
 * @param sheet the sheet of the whole session; it names nobody before the session opens
 * @param members the titulars in office when that sheet was written: their seats count until the next one
 * @param deputies the deputies among those present: deputy to titular
 * @param unlisted members about whom no sheet says anything, because they are recused from every point for which the
 *     sheet was given
 */
public record PresenceAt(
        Instant since, PresenceSheet sheet, List<String> members, Map<String, String> deputies, Set<String> unlisted) {

    public PresenceAt {
        members = List.copyOf(members);
        deputies = Map.copyOf(deputies);
        unlisted = Set.copyOf(unlisted);
    }

    /** Returns the presence before anybody is there. @param members the titulars in office */
    public static PresenceAt before(List<String> members) {
        return new PresenceAt(Instant.MIN, PresenceSheet.NOBODY, members, Map.of(), Set.of());
    }

    /**
     * Returns the presence in a written consultation: the members, asked at a distance, are present from its first day
     * on.
     *
     * @param seated the members whose seats count
     */
    public static PresenceAt consulted(Instant since, PresenceSheet asked, List<String> seated) {
        return new PresenceAt(
                since,
                asked,
                seated,
                Map.of(),
                seated.stream()
                        .filter(member -> !asked.present().contains(member))
                        .collect(Collectors.toSet()));
    }

    /** Tells whether a sheet was given until then. */
    public boolean isGiven() {
        return since.isAfter(Instant.MIN);
    }

    /**
     * A point that is decided at that moment, and the people who decide it.
     *
     * @param electorate the electorate before the case got its sheet: recusals declared since then do not change the
     *     sheet
     * @param recused members whose interest is known at that moment; members whose seats do not count are ignored
     * @param inOffice tells whether an account's mandate reaches that moment
     * @param chair account of the person who presides over the point
     * @param second whether the case was convened again after a missed quorum, and the session is held on its day
     */
    public record Point(
            Electorate electorate,
            Collection<String> recused,
            Predicate<String> inOffice,
            String chair,
            boolean second) {}

    /**
     * Computes who counts for a point; no other code decides this. A member recused after the case got its sheet is
     * present but does not count.
     */
    public VotingBody votingBody(Point point) {
        PresenceSheet its = sheet.of(eligible(point.electorate(), point.inOffice()));
        Set<String> seated = point.electorate().seated(its.present(), members::contains);
        return new VotingBody(
                seated,
                point.recused().stream().filter(seated::contains).collect(Collectors.toSet()),
                its.present(),
                its.holders(),
                point.chair(),
                point.second());
    }

    /** Returns the members who could be on the sheet. Every member on it was in office when it was written. */
    private List<String> eligible(Electorate electorate, Predicate<String> inOffice) {
        Predicate<String> held = account -> members.contains(account)
                || electorate.deputies().containsKey(account)
                        && (sheet.present().contains(account) || inOffice.test(account));
        return electorate.isTooSmall(held) ? List.of() : electorate.maySit(held);
    }

    /** Returns the attendance at a point: who was there and who was not. */
    public PointAttendance attendance(VotingBody votingBody) {
        return new PointAttendance(votingBody, sheet.present(), sheet.holders(), sheet.excused(), unlisted);
    }

    /**
     * Returns the voting body for a point without recusals of its own: only members about whom no sheet says anything
     * are recused.
     */
    public VotingBody votingBody(Predicate<String> inOffice, boolean second) {
        VotingBody all = votingBody(new Point(
                new Electorate(members, List.copyOf(unlisted), deputies, false),
                unlisted,
                inOffice,
                sheet.chair(),
                second));
        return all.without(all.present().stream().filter(inOffice.negate()).collect(Collectors.toSet()));
    }
}
