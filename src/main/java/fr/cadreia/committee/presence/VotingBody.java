package fr.cadreia.committee.presence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may decide on one case at one session.
 *
 * @param inOffice the electorate, fixed when the examination opened
 * @param recused members who do not count for this case: of the proposer's side, or by their own declaration
 * @param present as the presence sheet says
 * @param proxies giver to holder
 * @param chair who presides over this case
 * @param secondConvening the session was convened again after one without quorum, and is held on its day, so that two
 *     members are enough
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
     * Enough of the members in office present; proxies do not count, and recused members count neither way
     * (compare CGCT L2121-17). A session convened again needs two members: nobody decides alone.
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

    /** This voting body where these, who were there or gave a proxy, have left the committee since. */
    public VotingBody without(Set<String> departed) {
        Set<String> left = new HashSet<>(present);
        left.removeAll(departed);
        Map<String, String> kept = new HashMap<>(proxies);
        kept.keySet().removeAll(departed);
        return new VotingBody(inOffice, recused, left, kept, chair, secondConvening);
    }

    /** This voting body where only these take part. */
    public VotingBody answeredBy(Set<String> members) {
        return new VotingBody(inOffice, recused, members, proxies, chair, secondConvening);
    }

    /** This voting body with one more member recused. */
    public VotingBody recusing(String member) {
        Set<String> all = new HashSet<>(recused);
        all.add(member);
        return new VotingBody(inOffice, all, present, proxies, chair, secondConvening);
    }

    /** The members in office who count for this case. */
    public Set<String> counting() {
        return inOffice.stream().filter(this::counts).collect(Collectors.toSet());
    }

    /** How many of them are present. */
    public long attending() {
        return present.stream().filter(inOffice::contains).filter(this::counts).count();
    }

    /**
     * The members whose votes are taken, each with the account that casts it: the member, or the holder of the member's
     * proxy.
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

    /** The proxies of members who count and are not there, whose holders vote no more: giver to holder. */
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
