package fr.cadreia.committee.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is there at one moment of a session.
 *
 * @param since when the sheet that holds then was written
 * @param sheet of the whole session; of nobody before it opens
 * @param members the titulars in office when that sheet was written: their seats count until the next one
 * @param deputies of those present: deputy to titular
 * @param unlisted members about whom no sheet says anything, because they are recused from every point that it was
 *     asked for
 */
public record PresenceAt(
        Instant since, PresenceSheet sheet, List<String> members, Map<String, String> deputies, Set<String> unlisted) {

    public PresenceAt {
        members = List.copyOf(members);
        deputies = Map.copyOf(deputies);
        unlisted = Set.copyOf(unlisted);
    }

    /** The presence before anybody is there. @param members the titulars in office */
    public static PresenceAt before(List<String> members) {
        return new PresenceAt(Instant.MIN, PresenceSheet.NOBODY, members, Map.of(), Set.of());
    }

    /**
     * A written consultation asks its members at a distance: they are there from its first day on.
     *
     * @param seated whose seats count
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

    /** Whether a sheet was given until then. */
    public boolean isGiven() {
        return since.isAfter(Instant.MIN);
    }

    /**
     * What is decided at that moment, and by whom.
     *
     * @param electorate as it was when the case got its sheet: that says nothing of who was recused by then
     * @param recused whose interest is known at the moment; those of other seats are left aside
     * @param inOffice whose mandate reaches until the moment
     * @param chair who presides over it
     * @param second convened again after a want of quorum, and held on its day
     */
    public record Point(
            Electorate electorate,
            Collection<String> recused,
            Predicate<String> inOffice,
            String chair,
            boolean second) {}

    /**
     * Who counts for a point: the only place that says so. Who is recused since the case got its sheet is there and does not
     * count.
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

    /** The members who could be on the sheet. Everybody on it was in office when it was written. */
    private List<String> eligible(Electorate electorate, Predicate<String> inOffice) {
        Predicate<String> held = account -> members.contains(account)
                || electorate.deputies().containsKey(account)
                        && (sheet.present().contains(account) || inOffice.test(account));
        return electorate.isTooSmall(held) ? List.of() : electorate.maySit(held);
    }

    /** Who was there for a point and who was not. */
    public PointAttendance attendance(VotingBody votingBody) {
        return new PointAttendance(votingBody, sheet.present(), sheet.holders(), sheet.excused(), unlisted);
    }

    /** The voting body for a point from which only the members about whom the sheet says nothing are recused. */
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
