package fr.cadreia.committee.examination;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The proxies that the presence sheet names and that no vote is taken by, for their holder does not vote any more. */
public final class FallenProxies {

    private FallenProxies() {}

    /**
     * @param fallen giver to holder
     * @param departed accounts of those who have left the committee
     * @param name what an account is called
     * @return French, each with why; empty without any
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
