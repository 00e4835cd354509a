package fr.cadreia.committee.presence;

import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The members who may decide on one case, fixed when its examination opens.
 *
 * @param members the titulars in office, recused ones included
 * @param recused members of the proposer's side, and members who have declared an interest in the case
 * @param deputies deputy to titular; none of the proposer's side
 * @param replacing whether deputies also sit for recused titulars; set only when recusals had left too few members.
 *     Without it the seats of recused titulars do not count
 */
public record Electorate(List<String> members, List<String> recused, Map<String, String> deputies, boolean replacing) {

    public static Electorate of(List<Seat> seats, String proposer) {
        Map<String, String> deputies = new LinkedHashMap<>();
        seats.forEach(seat -> seat.deputies().stream()
                .filter(deputy -> !deputy.organisation().equals(proposer))
                .forEach(deputy -> deputies.put(deputy.id(), seat.titular().id())));
        return new Electorate(
                seats.stream().map(seat -> seat.titular().id()).toList(),
                seats.stream()
                        .map(Seat::titular)
                        .filter(titular -> titular.organisation().equals(proposer))
                        .map(Person::id)
                        .toList(),
                deputies,
                false);
    }

    /** Returns the accounts that have a seat in it, as titular or as deputy, recused ones included. */
    public Set<String> everybody() {
        Set<String> everybody = new LinkedHashSet<>(members);
        everybody.addAll(deputies.keySet());
        return everybody;
    }

    /**
     * @param declared accounts that declared an interest in the case; accounts that are not of this electorate are
     *     ignored
     */
    public Electorate recusing(Set<String> declared) {
        Set<String> all = new LinkedHashSet<>(recused);
        declared.stream()
                .filter(member -> members.contains(member) || deputies.containsKey(member))
                .forEach(all::add);
        return new Electorate(members, List.copyOf(all), deputies, replacing);
    }

    /** Returns the electorate in which the deputies of recused titulars sit for them. */
    public Electorate withDeputiesOfRecused() {
        return new Electorate(members, recused, deputies, true);
    }

    /**
     * Lists who may sit, titulars first. The deputy of a recused titular sits only if {@code replacing} is set;
     * otherwise the seat does not count for this case.
     */
    public List<String> maySit(Predicate<String> inOffice) {
        List<String> sitting = new ArrayList<>();
        members.stream()
                .filter(member -> !recused.contains(member) && inOffice.test(member))
                .forEach(sitting::add);
        List<String> titulars = List.copyOf(sitting);
        deputies.forEach((deputy, titular) -> {
            boolean seat = titulars.contains(titular) || replacing && recused.contains(titular);
            if (seat && !recused.contains(deputy) && inOffice.test(deputy)) {
                sitting.add(deputy);
            }
        });
        return sitting;
    }

    /**
     * Returns the number of seats in which somebody may sit: a titular and the deputies of the same seat count as one.
     */
    long seatsToFill(Predicate<String> inOffice) {
        return maySit(inOffice).stream()
                .map(member -> deputies.getOrDefault(member, member))
                .distinct()
                .count();
    }

    /**
     * Tells whether too few of its members may sit: fewer than {@link QuorumRule#LEAST_PRESENT} seats can be filled.
     */
    public boolean isTooSmall(Predicate<String> inOffice) {
        return seatsToFill(inOffice) < QuorumRule.LEAST_PRESENT;
    }

    /**
     * Returns the members whose seats count: a present deputy stands for an absent titular, and the seat of a member
     * who has left the committee since is vacant and does not count.
     */
    Set<String> seated(Collection<String> present, Predicate<String> inOffice) {
        Set<String> seated = new LinkedHashSet<>();
        for (String member : members) {
            if (recused.contains(member)) {
                seated.add(replacing ? deputyOf(member, present) : member);
            } else if (inOffice.test(member)) {
                seated.add(present.contains(member) ? member : deputyOf(member, present));
            }
        }
        return seated;
    }

    private String deputyOf(String titular, Collection<String> present) {
        return deputies.entrySet().stream()
                .filter(entry -> entry.getValue().equals(titular) && present.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(titular);
    }
}
