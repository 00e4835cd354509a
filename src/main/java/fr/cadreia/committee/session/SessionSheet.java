package fr.cadreia.committee.session;

import fr.cadreia.committee.PresenceSheet;
import fr.cadreia.committee.PresenceSheet.Proxy;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.journal.SessionEvent.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The presence sheet (feuille de présence) of a session.
 *
 * @param present ids of members, and of deputies who sit in place of one
 * @param remote those of them who are there at a distance
 * @param chair who presides over the session
 * @param substitute who presides over the cases from which the chair is recused, or empty
 * @param excused ids of members who excused themselves; the others who are not there are absent
 * @param earlyReason why the session is opened on its day, but before the time for which it was convened, or empty
 */
public record SessionSheet(
        Set<String> present,
        Set<String> remote,
        String chair,
        String substitute,
        List<Proxy> proxies,
        Set<String> excused,
        String earlyReason) {

    public SessionSheet {
        present = Set.copyOf(present);
        remote = Set.copyOf(remote);
        proxies = List.copyOf(proxies);
        Set<String> away = new LinkedHashSet<>(excused);
        away.removeAll(present);
        excused = Set.copyOf(away);
    }

    /** @param soonerReason why the session was opened before its time, or empty */
    static SessionSheet of(Presence recorded, String soonerReason) {
        List<Proxy> proxies = new ArrayList<>();
        recorded.proxies().forEach((giver, holder) -> proxies.add(new Proxy(proxies.size() + 1, giver, holder)));
        return new SessionSheet(
                Set.copyOf(recorded.present()),
                Set.copyOf(recorded.remote()),
                recorded.chair(),
                recorded.substitute(),
                proxies,
                Set.copyOf(recorded.excused()),
                soonerReason);
    }

    /** @param seats of the members in office */
    Presence recorded(List<Seat> seats) {
        Map<String, String> deputies = new LinkedHashMap<>(SessionSheets.deputies(seats));
        deputies.keySet().retainAll(present);
        Map<String, String> given = new LinkedHashMap<>();
        proxies.forEach(proxy -> given.put(proxy.giver(), proxy.holder()));
        return new Presence(
                present.stream().sorted().toList(),
                remote.stream().sorted().toList(),
                deputies,
                chair,
                substitute,
                given,
                excused.stream().sorted().toList());
    }

    PresenceSheet presence() {
        return new PresenceSheet(present, proxies);
    }

    /**
     * The proxy that the member gave ends.
     *
     * @param far whether the member is there at a distance
     */
    SessionSheet joinedBy(String member, boolean far) {
        Set<String> all = new LinkedHashSet<>(present);
        all.add(member);
        Set<String> apart = new LinkedHashSet<>(remote);
        if (far) {
            apart.add(member);
        }
        List<Proxy> kept =
                proxies.stream().filter(proxy -> !proxy.giver().equals(member)).toList();
        return new SessionSheet(all, apart, chair, substitute, kept, excused, earlyReason);
    }

    /** To whom that member gave a proxy, or empty. */
    String holder(String giver) {
        return proxies.stream()
                .filter(proxy -> proxy.giver().equals(giver))
                .map(Proxy::holder)
                .findFirst()
                .orElse("");
    }

    /**
     * The proxies that the member held end, and the one that the member gave before.
     *
     * @param holder to whom the member gives a proxy, or empty
     */
    SessionSheet leftBy(String member, String holder) {
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
        return new SessionSheet(
                rest, apart, chair, substitute.equals(member) ? "" : substitute, kept, excused, earlyReason);
    }

    SessionSheet presidedBy(String successor) {
        return new SessionSheet(
                present,
                remote,
                successor,
                substitute.equals(successor) ? "" : substitute,
                proxies,
                excused,
                earlyReason);
    }
}
