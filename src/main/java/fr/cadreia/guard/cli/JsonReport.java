package fr.cadreia.guard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.kernel.json.StoredJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A verification for machines. */
final class JsonReport {

    private JsonReport() {}

    /**
     * {@code {"framework", "accepted", "files": [name], "problems": [{"code", "file", "line", …}], "warnings": [text]}}.
     */
    static String of(String framework, List<String> files, List<Problem> problems, List<String> warnings) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("framework", framework);
        report.put("accepted", problems.isEmpty());
        report.put("files", files);
        report.put("problems", problems);
        report.put("warnings", warnings);
        try {
            return StoredJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
