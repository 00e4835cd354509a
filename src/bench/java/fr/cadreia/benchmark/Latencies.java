package fr.cadreia.benchmark;

import fr.cadreia.scenario.EngineClient.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long requests took, in milliseconds, by their kind. Several threads may add to it. */
final class Latencies {

    private final Map<String, List<Double>> millis = new TreeMap<>();
    private int requests;
    private long received;

    synchronized void add(String kind, long nanos) {
        millis.computeIfAbsent(kind, name -> new ArrayList<>()).add(nanos / 1e6);
    }

    /** @param form of the step at hand */
    synchronized void add(Exchange exchange, String form) {
        requests++;
        received += exchange.received();
        add(kind(exchange.path(), form), exchange.nanos());
    }

    private static String kind(String path, String form) {
        String last = path.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        return switch (last) {
            case "submit-form" -> "submit: " + form;
            case "deployed-start-form", "deployed-form" -> "form";
            case "form-variables" -> "variables of a form";
            case "task" -> "list of a case’s tasks";
            default -> last;
        };
    }

    /** By kind. */
    synchronized Map<String, List<Double>> values() {
        Map<String, List<Double>> all = new TreeMap<>();
        millis.forEach((kind, values) -> all.put(kind, List.copyOf(values)));
        return all;
    }

    synchronized int requests() {
        return requests;
    }

    /** Bytes of all answers. */
    synchronized long received() {
        return received;
    }
}
