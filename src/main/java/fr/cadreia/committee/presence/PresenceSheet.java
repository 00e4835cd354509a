package fr.cadreia.committee.presence;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.cadreia.journal.SessionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A presence sheet (feuille de présence) of a session, or the part of it that one case gets: who is there, who
 * presides, and which absent member gave a proxy to whom.
 *
 * @param present accounts of members, and of deputies who sit in place of a member
 * @param remote the present accounts that take part at a distance
 * @param chair account of the person who presides
 * @param substitute account of the person who presides over the cases from which the chair is recused, or empty
 * @param proxies in the order in which they were entered
 * @param excused accounts of members who excused themselves; other members who are not present are absent
 */
public record PresenceSheet(
        Set<String> present,
        Set<String> remote,
        String chair,
        String substitute,
        List<Proxy> proxies,
        Set<String> excused) {

    /** The highest number of proxies on a sheet. */
    public static final int PROXIES = 3;

    static final PresenceSheet NOBODY = new PresenceSheet(Set.of(), Set.of(), "", "", List.of(), Set.of());

    /** @param number of its line on the sheet, from 1 */
    public record Proxy(
            int number,
            @JsonProperty("from") String giver,
            @JsonProperty("to") String holder) {}

    /** The part of the sheet where something is wrong. */
    public enum Part {
        PRESENT,
        GIVER,
        HOLDER
    }

    /**
     * A fault of the sheet.
     *
     * @param number of the proxy's line, 0 for those present
     * @param message French, without a capital letter
     */
    public record Fault(Part part, int number, String message) {}

    public PresenceSheet {
        present = Set.copyOf(present);
        remote = Set.copyOf(remote);
        proxies = List.copyOf(proxies);
        Set<String> away = new LinkedHashSet<>(excused);
        away.removeAll(present);
        excused = Set.copyOf(away);
    }

    static PresenceSheet of(SessionEvent.Presence recorded) {
        return new PresenceSheet(
                Set.copyOf(recorded.present()),
                Set.copyOf(recorded.remote()),
                recorded.chair(),
                recorded.substitute(),
                numbered(recorded.proxies()),
                Set.copyOf(recorded.excused()));
    }

    /** Returns the sheet as the journal stores it. @param deputies deputy to titular, whether they are there or not */
    public SessionEvent.Presence recorded(Map<String, String> deputies) {
        Map<String, String> there = new LinkedHashMap<>(deputies);
        there.keySet().retainAll(present);
        return new SessionEvent.Presence(
                present.stream().sorted().toList(),
                remote.stream().sorted().toList(),
                there,
                chair,
                substitute,
                holders(),
                excused.stream().sorted().toList());
    }

    /** Returns the proxies: giver to holder. */
    public Map<String, String> holders() {
        Map<String, String> holders = new LinkedHashMap<>();
        proxies.forEach(proxy -> holders.put(proxy.giver(), proxy.holder()));
        return holders;
    }

    private static List<Proxy> numbered(Map<String, String> holders) {
        List<Proxy> proxies = new ArrayList<>();
        holders.forEach((giver, holder) -> proxies.add(new Proxy(proxies.size() + 1, giver, holder)));
        return proxies;
    }

    /** Returns the sheet for these members only; a proxy counts only when its giver and its holder are among them. */
    public PresenceSheet of(Collection<String> members) {
        Map<String, String> holders = holders();
        holders.keySet().retainAll(members);
        holders.values().retainAll(members);
        return new PresenceSheet(
                among(members, present),
                among(members, remote),
                chair,
                substitute,
                numbered(holders),
                among(members, excused));
    }

    private static Set<String> among(Collection<String> members, Set<String> accounts) {
        return accounts.stream().filter(members::contains).collect(Collectors.toSet());
    }

    /**
     * Returns the sheet after a member arrives; the proxy that the member gave ends.
     *
     * @param far whether the member is there at a distance
     */
    public PresenceSheet joinedBy(String member, boolean far) {
        Set<String> all = new LinkedHashSet<>(present);
        all.add(member);
        Set<String> apart = new LinkedHashSet<>(remote);
        if (far) {
            apart.add(member);
        }
        List<Proxy> kept =
                proxies.stream().filter(proxy -> !proxy.giver().equals(member)).toList();
        return new PresenceSheet(all, apart, chair, substitute, kept, excused);
    }

    /**
     * Returns the sheet after a member leaves; the proxies that the member held or had given end.
     *
     * @param holder account to which the member now gives a proxy, or empty
     */
    public PresenceSheet leftBy(String member, String holder) {
        Set<String> rest = new LinkedHashSet<>(present);
        rest.remove(member);
        Set<String> apart = new LinkedHashSet<>(remote);
        apart.remove(member);
        List<Proxy> kept = new ArrayList<>(proxies.stream()
                .filter(proxy ->
                        !proxy.holder().equals(member) && !proxy.giver().equals(member))
                .toList());
        if (!holder.isEmpty()) {
            int number = kept.stream().mapToInt(Proxy::number).max().orElse(0) + 1;
            kept.add(new Proxy(number, member, holder));
        }
        return new PresenceSheet(rest, apart, chair, substitute.equals(member) ? "" : substitute, kept, excused);
    }

    public PresenceSheet presidedBy(String successor) {
        return new PresenceSheet(
                present, remote, successor, substitute.equals(successor) ? "" : substitute, proxies, excused);
    }

    /**
     * Lists the sheet's faults: a titular and a deputy of the same seat are not both present, and a member gives one
     * proxy at most, and only when nobody sits in the seat.
     *
     * @param maySit the titulars and their deputies
     * @param deputies deputy to titular
     * @param proxiesPerMember the number of proxies that one member may hold
     * @param name gives the name of an account
     */
    public List<Fault> faults(
            Collection<String> maySit, Map<String, String> deputies, int proxiesPerMember, UnaryOperator<String> name) {
        List<Fault> faults = new ArrayList<>();
        for (String member : present.stream().sorted().toList()) {
            String titular = deputies.get(member);
            if (!maySit.contains(member)) {
                faults.add(new Fault(Part.PRESENT, 0, name.apply(member) + " ne siège pas au comité."));
            } else if (titular != null && present.contains(titular)) {
                faults.add(new Fault(
                        Part.PRESENT,
                        0,
                        name.apply(member) + " supplée " + name.apply(titular)
                                + ", qui est présent\u00a0: décochez l’un des deux."));
            }
        }
        Set<String> givers = new HashSet<>();
        Map<String, Integer> held = new HashMap<>();
        for (Proxy proxy : proxies) {
            giver(proxy, maySit, deputies)
                    .forEach(message -> faults.add(new Fault(Part.GIVER, proxy.number(), message)));
            if (!givers.add(proxy.giver())) {
                faults.add(new Fault(Part.GIVER, proxy.number(), "ce membre a déjà donné pouvoir."));
            }
            if (!present.contains(proxy.holder())) {
                faults.add(new Fault(Part.HOLDER, proxy.number(), "le pouvoir va à un membre présent."));
            }
            if (held.merge(proxy.holder(), 1, Integer::sum) > proxiesPerMember) {
                faults.add(
                        new Fault(Part.HOLDER, proxy.number(), tooMany(name.apply(proxy.holder()), proxiesPerMember)));
            }
        }
        return faults;
    }

    private static String tooMany(String holder, int proxiesPerMember) {
        return switch (proxiesPerMember) {
            case 0 -> "le cadre n’admet pas de pouvoir.";
            case 1 -> holder + " porte déjà un pouvoir, et un membre n’en porte qu’un.";
            default -> holder + " porte déjà " + proxiesPerMember + " pouvoirs, et un membre n’en porte pas plus.";
        };
    }

    private List<String> giver(Proxy proxy, Collection<String> maySit, Map<String, String> deputies) {
        List<String> messages = new ArrayList<>();
        if (!maySit.contains(proxy.giver()) || deputies.containsKey(proxy.giver())) {
            messages.add("le pouvoir vient d’un membre titulaire du comité.");
        } else if (present.contains(proxy.giver())) {
            messages.add("un membre présent ne donne pas pouvoir.");
        } else if (deputies.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(proxy.giver()) && present.contains(entry.getKey()))) {
            messages.add("ce membre est suppléé\u00a0: il ne donne pas pouvoir.");
        }
        return messages;
    }
}
