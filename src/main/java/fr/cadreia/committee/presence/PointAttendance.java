package fr.cadreia.committee.presence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The attendance at one point, seat by seat: each seat in office is present (by its titular or a deputy), represented,
 * excused without a proxy, absent, or withdrawn. A recused member counts as present or absent if the sheet says so,
 * otherwise as withdrawn.
 *
 * @param votingBody the members who could vote
 * @param inRoom accounts that were at the session, including members recused from this point
 * @param proxies giver to holder, including those by which nobody votes at this point
 * @param said accounts that excused themselves
 * @param unasked accounts about which no presence sheet says whether they were there
 */
public record PointAttendance(
        VotingBody votingBody, Set<String> inRoom, Map<String, String> proxies, Set<String> said, Set<String> unasked) {

    public PointAttendance {
        inRoom = Set.copyOf(inRoom);
        said = Set.copyOf(said);
        unasked = Set.copyOf(unasked);
        Map<String, String> all = new HashMap<>(proxies);
        votingBody.proxies().forEach(all::put);
        proxies = Map.copyOf(all);
    }

    public int inOffice() {
        return votingBody.inOffice().size();
    }

    /** Returns the seats whose titular or deputy was there, recused or not. */
    public Set<String> present() {
        Set<String> present = new LinkedHashSet<>(votingBody.inOffice());
        present.removeIf(member -> !votingBody.present().contains(member)
                && !(votingBody.recused().contains(member) && inRoom.contains(member)));
        return present;
    }

    /** Returns the recused members who are present. */
    public Set<String> recusedPresent() {
        Set<String> recused = present();
        recused.retainAll(votingBody.recused());
        return recused;
    }

    /** Returns the proxies of members who were not there: giver to holder. */
    public Map<String, String> represented() {
        Map<String, String> represented = new LinkedHashMap<>(proxies);
        represented.keySet().retainAll(votingBody.inOffice());
        represented.keySet().removeAll(present());
        return represented;
    }

    /**
     * Returns the proxies by which nobody votes, because a recused member gave or holds them, or because the holder is
     * not there.
     */
    public Map<String, String> lapsed() {
        Map<String, String> lapsed = new LinkedHashMap<>(represented());
        lapsed.keySet().removeAll(votingBody.voters().keySet());
        return lapsed;
    }

    /** Returns the members who excused themselves and gave no proxy. */
    public Set<String> excused() {
        Set<String> excused = away();
        excused.retainAll(said);
        return excused;
    }

    public Set<String> absent() {
        Set<String> absent = away();
        absent.removeAll(said);
        return absent;
    }

    /** Returns the recused members whose presence nobody asked about: they are neither present nor absent. */
    public Set<String> withdrawn() {
        Set<String> withdrawn = new LinkedHashSet<>(votingBody.inOffice());
        withdrawn.retainAll(votingBody.recused());
        withdrawn.retainAll(unasked);
        withdrawn.removeAll(said);
        withdrawn.removeAll(present());
        withdrawn.removeAll(represented().keySet());
        return withdrawn;
    }

    private Set<String> away() {
        Set<String> away = new LinkedHashSet<>(votingBody.inOffice());
        away.removeAll(present());
        away.removeAll(represented().keySet());
        away.removeAll(withdrawn());
        return away;
    }

    /**
     * Returns the number of members whose votes are taken: present and represented, without recused members and lapsed
     * proxies.
     */
    public int voters() {
        return votingBody.voters().size();
    }

    /** The absent members who could not have taken part in this point anyhow. */
    public Set<String> recusedAbsent() {
        Set<String> recused = absent();
        recused.retainAll(votingBody.recused());
        return recused;
    }
}
