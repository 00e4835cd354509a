package fr.cadreia.committee.presence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who of the committee's seats was there for one point, and who was not: each seat in office is present (by its titular
 * or a deputy), represented, excused without a proxy, absent, or withdrawn. Those who are recused are counted where
 * they were, and as withdrawn where nobody asked whether they were there.
 *
 * @param votingBody who could vote
 * @param inRoom accounts that were at the session, those recused from this point included
 * @param proxies giver to holder, those that serve nobody at this point included
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

    /** Seats whose titular or deputy was there, recused or not. */
    public Set<String> present() {
        Set<String> present = new LinkedHashSet<>(votingBody.inOffice());
        present.removeIf(member -> !votingBody.present().contains(member)
                && !(votingBody.recused().contains(member) && inRoom.contains(member)));
        return present;
    }

    /** The recused members who are present. */
    public Set<String> recusedPresent() {
        Set<String> recused = present();
        recused.retainAll(votingBody.recused());
        return recused;
    }

    /** Members who were not there and had given a proxy: giver to holder. */
    public Map<String, String> represented() {
        Map<String, String> represented = new LinkedHashMap<>(proxies);
        represented.keySet().retainAll(votingBody.inOffice());
        represented.keySet().removeAll(present());
        return represented;
    }

    /**
     * The proxies by which nobody votes, because a recused member gave or holds them, or because the holder is not
     * there.
     */
    public Map<String, String> lapsed() {
        Map<String, String> lapsed = new LinkedHashMap<>(represented());
        lapsed.keySet().removeAll(votingBody.voters().keySet());
        return lapsed;
    }

    /** Members who excused themselves and gave no proxy. */
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

    /** Recused members whose presence nobody asked about: neither present nor absent. */
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
     * The number of members whose votes are taken: present and represented, without recused members and lapsed proxies.
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
