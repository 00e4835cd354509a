package fr.cadreia.committee;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A presence sheet as it is entered, for one case or for a whole session: who is there, and who of the others gave a
 * proxy to whom.
 *
 * @param present accounts
 * @param proxies in the order in which they were entered
 */
public record PresenceSheet(Set<String> present, List<Proxy> proxies) {

    /** How many proxies a sheet takes. */
    public static final int PROXIES = 3;

    /** @param number of its line on the sheet, from 1 */
    public record Proxy(
            int number,
            @JsonProperty("from") String giver,
            @JsonProperty("to") String holder) {}

    /** Where on the sheet something is wrong. */
    public enum Part {
        PRESENT,
        GIVER,
        HOLDER
    }

    /**
     * Something that cannot be.
     *
     * @param number of the proxy's line, 0 for those present
     * @param message French, without a capital letter
     */
    public record Fault(Part part, int number, String message) {}

    public PresenceSheet {
        present = Set.copyOf(present);
        proxies = List.copyOf(proxies);
    }

    /**
     * What is wrong with it: a member sits once, alone in the seat, and gives a proxy only when the seat is empty.
     *
     * @param maySit the titulars and their deputies
     * @param deputies deputy to titular
     * @param proxiesPerMember how many one member may hold
     * @param name what an account is called
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
