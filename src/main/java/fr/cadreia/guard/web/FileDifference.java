package fr.cadreia.guard.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.guard.diagram.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What two versions of a diagram, table or form say otherwise, place by place; where they are drawn does not count. */
final class FileDifference {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DRAWING = Set.of("BPMNDiagram", "DMNDI");
    private static final Set<String> UNSHOWN =
            Set.of("layout", "executionPlatform", "executionPlatformVersion", "exporter");

    private FileDifference() {}

    /**
     * @param place what it is of, and which of its properties
     * @param before or empty where it is new
     * @param after or empty where it is gone
     */
    record Row(String place, String before, String after) {}

    static List<Row> between(SourceFile before, SourceFile after) {
        Map<String, String> old = values(before);
        Map<String, String> now = values(after);
        Set<String> places = new LinkedHashSet<>(now.keySet());
        places.addAll(old.keySet());
        List<Row> rows = new ArrayList<>();
        for (String place : places) {
            if (!Objects.equals(old.get(place), now.get(place))) {
                rows.add(new Row(place, old.getOrDefault(place, ""), now.getOrDefault(place, "")));
            }
        }
        return rows;
    }

    private static Map<String, String> values(SourceFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            if (file.name().endsWith(".form")) {
                collect(JSON.readTree(file.content()), "", values);
            } else {
                read(file, values);
            }
        } catch (IOException | XMLStreamException e) {
            values.put("Contenu", "illisible (" + file.sha256() + ")");
        }
        return values;
    }

    /** Components are known by their keys, else by their ids, wherever they stand. */
    private static void collect(JsonNode node, String place, Map<String, String> values) {
        if (node.isValueNode()) {
            values.put(place, node.asText());
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode item = node.get(i);
                String name = item.path("key")
                        .asText(item.path("id").asText(item.path("value").asText(String.valueOf(i + 1))));
                boolean component = item.has("type") && item.has("layout") || item.has("components");
                collect(item, component ? name : place + " › " + name, values);
            }
            return;
        }
        node.properties().stream()
                .filter(property -> !UNSHOWN.contains(property.getKey()))
                .forEach(property -> collect(
                        property.getValue(), (place.isEmpty() ? "" : place + " › ") + property.getKey(), values));
    }

    private static void read(SourceFile file, Map<String, String> values) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file.content()));
        List<String> places = new ArrayList<>(List.of(""));
        int drawn = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                drawn += drawn > 0 || DRAWING.contains(reader.getLocalName()) ? 1 : 0;
                places.add(drawn > 0 ? "" : start(reader, places.get(places.size() - 1), values));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                drawn -= drawn > 0 ? 1 : 0;
                places.remove(places.size() - 1);
            } else if (event == XMLStreamConstants.CHARACTERS && drawn == 0 && !reader.isWhiteSpace()) {
                values.merge(places.get(places.size() - 1), reader.getText().strip(), (one, more) -> one + " " + more);
            }
        }
    }

    /** An element with an identifier is known by it, one without by where it stands. */
    private static String start(XMLStreamReader reader, String around, Map<String, String> values) {
        String id = reader.getAttributeValue(null, "id");
        String place = id != null ? reader.getLocalName() + " " + id : around + " › " + reader.getLocalName();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!"id".equals(reader.getAttributeLocalName(i))) {
                values.merge(
                        place + " › " + reader.getAttributeLocalName(i),
                        reader.getAttributeValue(i),
                        (one, more) -> one + ", " + more);
            }
        }
        values.putIfAbsent(place, "présent");
        return place;
    }
}
