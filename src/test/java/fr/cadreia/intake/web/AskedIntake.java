package fr.cadreia.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** The intake, asked over HTTP by programs. */
abstract class AskedIntake extends InApplication {

    static final String MAPPING = """
            {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": {"column": "Service", "values": {"Écoles": "dir-education"}},
             "userCount": "Combien", "inUseSince": "Depuis", "need": "Besoin"}""";

    IntakeClient client;

    @BeforeEach
    void connect() {
        client = new IntakeClient(port);
    }

    JsonNode take(String account, String file, String mapping) {
        Map<String, Object> parts = parts(file, mapping);
        parts.put("preview", "false");
        return client.post(account, parts).json();
    }

    static Map<String, Object> parts(String file, String mapping) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("file", file.getBytes(StandardCharsets.UTF_8));
        parts.put("mapping", mapping);
        return parts;
    }

    static List<String> statuses(JsonNode report) {
        return report.path("rows").findValuesAsText("status");
    }

    /** Cases and runs that are stored. */
    Map<String, Long> stored() {
        return Map.of("cases", count("cadre_case"), "runs", count("cadre_intake_batch"));
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
