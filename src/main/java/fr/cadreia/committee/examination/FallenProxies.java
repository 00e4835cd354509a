package fr.cadreia.committee.examination;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The words for proxies that the presence sheet names and that no longer count, because their holder no longer votes.
 */
public final class FallenProxies {

    private FallenProxies() {}

    /**
     * @param fallen giver to holder
     * @param departed accounts of those who have left the committee
     * @param name gives the name of an account
     * @return the proxies in French, each with the reason; empty when there are none
     */
    public static String words(Map<String, String> fallen, Collection<String> departed, UnaryOperator<String> name) {
        return new TreeMap<>(fallen)
                .entrySet().stream()
                        .map(proxy -> name.apply(proxy.getKey()) + " à " + name.apply(proxy.getValue())
                                + " (sans objet\u00a0: "
                                + name.apply(proxy.getValue())
                                + (departed.contains(proxy.getValue()) ? " a quitté le comité)" : " se déporte)"))
                        .collect(Collectors.joining("\u00a0; "));
    }
}
