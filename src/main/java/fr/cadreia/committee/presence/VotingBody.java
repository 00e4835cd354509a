package fr.cadreia.committee.presence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The members who may decide on one case at one session.
 *
 * @param inOffice one account for each seat: the titular, or the deputy who sits for the titular; recused ones included
 * @param recused members who do not count for this case: of the proposer's side, or by their own declaration
 * @param present members and deputies who are present by the presence sheet
 * @param proxies giver to holder
 * @param chair account of the person who presides over this case
 * @param secondConvening whether the session was convened again after one without quorum and is held on its day, so
 *     that two members are enough
 */
public record VotingBody(
        Set<String> inOffice,
        Set<String> recused,
        Set<String> present,
        Map<String, String> proxies,
        String chair,
        boolean secondConvening) {

    public VotingBody {
        inOffice = Set.copyOf(inOffice);
        recused = Set.copyOf(recused);
        present = Set.copyOf(present);
        proxies = Map.copyOf(proxies);
    }

    /**
     * Computes the quorum from the members in office who are present. Proxies do not count, and recused members count
     * neither way (compare CGCT L2121-17). A session convened again needs two members: nobody decides alone.
     */
    public Quorum quorum(BallotRules rules) {
        QuorumRule rule = secondConvening ? QuorumRule.SECOND_CONVENING : rules.quorumRule();
        Set<String> counting = counting();
        Set<String> there = new HashSet<>(present);
        there.retainAll(counting);
        return rule.of(counting, there);
    }

    public boolean isQuorate(BallotRules rules) {
        return quorum(rules).isReached();
    }

    /** Returns this voting body after these members, who were present or gave a proxy, have left the committee. */
    public VotingBody without(Set<String> departed) {
        Set<String> left = new HashSet<>(present);
        left.removeAll(departed);
        Map<String, String> kept = new HashMap<>(proxies);
        kept.keySet().removeAll(departed);
        return new VotingBody(inOffice, recused, left, kept, chair, secondConvening);
    }

    /** Returns this voting body if only these members take part. */
    public VotingBody answeredBy(Set<String> members) {
        return new VotingBody(inOffice, recused, members, proxies, chair, secondConvening);
    }

    /** Returns this voting body with one more member recused. */
    public VotingBody recusing(String member) {
        Set<String> all = new HashSet<>(recused);
        all.add(member);
        return new VotingBody(inOffice, all, present, proxies, chair, secondConvening);
    }

    /** Returns the members in office who count for this case. */
    public Set<String> counting() {
        return inOffice.stream().filter(this::counts).collect(Collectors.toSet());
    }

    /** Returns the number of members who count for this case and are present. */
    public long attending() {
        return present.stream().filter(inOffice::contains).filter(this::counts).count();
    }

    /**
     * Returns the members whose votes are taken, each with the account that casts it: the member, or the holder of the
     * member's proxy.
     */
    public Map<String, String> voters() {
        Map<String, String> voters = new LinkedHashMap<>();
        present.stream()
                .filter(inOffice::contains)
                .filter(this::counts)
                .sorted()
                .forEach(member -> voters.put(member, member));
        proxies.entrySet().stream()
                .filter(proxy -> counts(proxy.getKey()) && counts(proxy.getValue()))
                .filter(proxy -> inOffice.contains(proxy.getKey()) && present.contains(proxy.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(proxy -> voters.putIfAbsent(proxy.getKey(), proxy.getValue()));
        return voters;
    }

    /** Returns the proxies given by members who count, whose holders can no longer vote by them: giver to holder. */
    public Map<String, String> fallenProxies() {
        Map<String, String> voters = voters();
        return proxies.entrySet().stream()
                .filter(proxy -> inOffice.contains(proxy.getKey()) && counts(proxy.getKey()))
                .filter(proxy -> !voters.containsKey(proxy.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean counts(String member) {
        return !recused.contains(member);
    }
}
