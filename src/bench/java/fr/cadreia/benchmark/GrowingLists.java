package fr.cadreia.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.scenario.EngineClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists of tasks through REST, each filter of each person that has one, and the pages that people open most. */
final class GrowingLists {

    private static final List<String> READERS = List.of("agent", "expert", "dpo", "secretary");
    private static final List<String> PAGES = List.of("/", "/dossiers", "/calendrier", "/tableau-de-bord", "/registre");
    private static final int WARMING = 5;
    private static final int TIMES = 25;
    private static final String FIRST = "firstResult=0&maxResults=15";

    private final MeasuredApplication application;
    private final String reference;

    /** @param reference of a case whose page is read */
    GrowingLists(MeasuredApplication application, String reference) {
        this.application = application;
        this.reference = reference;
    }

    /** Adds what was measured, in milliseconds, by what was asked. */
    void measure(Map<String, Statistics> all) {
        for (String reader : READERS) {
            lists(reader, all);
        }
        for (String reader : READERS.subList(0, 2)) {
            Browser browser = Browser.of(reader, application.port());
            for (String page : PAGES) {
                all.put("page " + page + ", " + reader, page(browser, page));
            }
            all.put("page of a case, " + reader, page(browser, "/dossiers/" + reference));
        }
    }

    private void lists(String reader, Map<String, Statistics> all) {
        long[] nanos = new long[1];
        EngineClient client = application.client(exchange -> nanos[0] = exchange.nanos());
        JsonNode filters = client.get(reader, "/filter?resourceType=Task").body();
        if (!filters.isArray() || filters.isEmpty()) {
            throw new IllegalStateException(reader + " has no list of tasks: " + filters);
        }
        for (JsonNode filter : filters) {
            String path = "/filter/" + filter.path("id").asText();
            String name = "“" + filter.path("name").asText() + "”, " + reader;
            all.put("list " + name, timed(client, nanos, reader, path + "/list?" + FIRST));
            all.put("number of " + name, timed(client, nanos, reader, path + "/count"));
        }
        all.put("list of all tasks, " + reader, timed(client, nanos, reader, "/task?" + FIRST));
    }

    private static Statistics timed(EngineClient client, long[] nanos, String reader, String path) {
        List<Double> millis = new ArrayList<>();
        for (int time = 0; time < WARMING + TIMES; time++) {
            int status = client.get(reader, path).status();
            check(path, status);
            if (time >= WARMING) {
                millis.add(nanos[0] / 1e6);
            }
        }
        return new Statistics(millis);
    }

    private static Statistics page(Browser browser, String path) {
        List<Double> millis = new ArrayList<>();
        for (int time = 0; time < WARMING + TIMES; time++) {
            long begun = System.nanoTime();
            int status = browser.get(path).statusCode();
            long ended = System.nanoTime();
            check(path, status);
            if (time >= WARMING) {
                millis.add((ended - begun) / 1e6);
            }
        }
        return new Statistics(millis);
    }

    private static void check(String path, int status) {
        if (status != 200) {
            throw new IllegalStateException(path + " was answered " + status);
        }
    }
}
