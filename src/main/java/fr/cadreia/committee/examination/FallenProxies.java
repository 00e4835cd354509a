package fr.cadreia.committee.examination;

import fr.cadreia.people.People;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The proxies that the presence sheet names and that no vote is taken by, for their holder does not vote any more. */
public final class FallenProxies {

    private FallenProxies() {}

    /**
     * @param fallen giver to holder
     * @param departed accounts of those who have left the committee
     * @return French, each with why; empty without any
     */
    public static String words(Map<String, String> fallen, Collection<String> departed, People people) {
        return new TreeMap<>(fallen)
                .entrySet().stream()
                        .map(proxy -> people.name(proxy.getKey()) + " à " + people.name(proxy.getValue())
                                + " (sans objet\u00a0: "
                                + people.name(proxy.getValue())
                                + (departed.contains(proxy.getValue()) ? " a quitté le comité)" : " se déporte)"))
                        .collect(Collectors.joining("\u00a0; "));
    }
}
