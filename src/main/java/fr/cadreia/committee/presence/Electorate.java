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
 * Who may decide on one case, fixed when its examination opens.
 *
 * @param members the titulars in office, recused ones included
 * @param recused those who are of the proposer's side, and who have declared an interest in the case
 * @param deputies deputy to titular; none of the proposer's side
 * @param replacing whether deputies sit for recused titulars too, whose seats else do not count: only when recusals had left
 *     too few
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

    /** The accounts that have a seat in it, as titular or as deputy, recused ones included. */
    public Set<String> everybody() {
        Set<String> everybody = new LinkedHashSet<>(members);
        everybody.addAll(deputies.keySet());
        return everybody;
    }

    /** @param declared accounts that declared an interest in the case; those who are not of this electorate are left aside */
    public Electorate recusing(Set<String> declared) {
        Set<String> all = new LinkedHashSet<>(recused);
        declared.stream()
                .filter(member -> members.contains(member) || deputies.containsKey(member))
                .forEach(all::add);
        return new Electorate(members, List.copyOf(all), deputies, replacing);
    }

    /** The electorate in which the deputies of recused titulars sit for them. */
    public Electorate withDeputiesOfRecused() {
        return new Electorate(members, recused, deputies, true);
    }

    /**
     * Titulars first. The deputy of a recused titular does not sit, since the seat itself does not count for this case,
     * unless deputies replace them.
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

    /** The number of seats in which somebody may sit: a titular and the deputies of the same seat count as one. */
    long seatsToFill(Predicate<String> inOffice) {
        return maySit(inOffice).stream()
                .map(member -> deputies.getOrDefault(member, member))
                .distinct()
                .count();
    }

    /** Whether too few of it may sit: fewer than {@link QuorumRule#LEAST_PRESENT} seats can be filled. */
    public boolean isTooSmall(Predicate<String> inOffice) {
        return seatsToFill(inOffice) < QuorumRule.LEAST_PRESENT;
    }

    /**
     * The members whose seats count: a present deputy stands for an absent titular, and the seat of a member who has
     * left the committee since is vacant.
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
