package fr.cadreia.guard.diagram.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.guard.diagram.EngineReading;
import fr.cadreia.guard.diagram.difference.FileDifference.Part;
import fr.cadreia.guard.diagram.difference.FileDifference.Row;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import fr.cadreia.kernel.json.ShippedFiles;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Whatever is changed in a shipped file is told, but how a diagram is drawn. */
class FileDifferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EngineReading ENGINE = new EngineFiles(new OfflineEngine());
    private static final String CHANGED = "changedByTheTest";

    private static List<Row> between(SourceFile before, String after) {
        return FileDifference.between(
                List.of(before), new SourceFile(before.name(), after.getBytes(StandardCharsets.UTF_8)), ENGINE);
    }

    private static SourceFile shipped(String name) {
        return new SourceFile(name, ShippedFiles.content(name).orElseThrow());
    }

    static Stream<String> files() {
        return ShippedFiles.all().keySet().stream();
    }

    static Stream<String> forms() {
        return files().filter(name -> name.endsWith(".form"));
    }

    static Stream<String> drawings() {
        return files().filter(name -> !name.endsWith(".form"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSameFileHasNoDifference(String name) {
        assertThat(between(shipped(name), new String(shipped(name).content(), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    /** Each value, each property taken away, each order of two things. */
    @ParameterizedTest
    @MethodSource("forms")
    void everythingInAFormIsTold(String name) throws Exception {
        SourceFile before = shipped(name);
        List<Runnable[]> edits = new ArrayList<>();
        JsonNode form = JSON.readTree(before.content());
        Map<String, Part> parts = FormParts.of(JSON.readTree(before.content()));
        collect(form, edits);
        assertThat(edits).hasSizeGreaterThan(10);
        for (Runnable[] edit : edits) {
            edit[0].run();
            assertThat(FileDifference.rows(parts, FormParts.of(form))).isNotEmpty();
            edit[1].run();
        }
        assertThat(between(before, form.toString())).as("all was taken back").isEmpty();
    }

    private static void collect(JsonNode node, List<Runnable[]> edits) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                String key = property.getKey();
                JsonNode value = property.getValue();
                if (value.isValueNode()
                        && !(key.equals("id") && object.has("components") && object.has("schemaVersion"))) {
                    edits.add(new Runnable[] {() -> object.put(key, CHANGED), () -> object.set(key, value)});
                }
                collect(value, edits);
            });
            edits.add(new Runnable[] {() -> object.put("added", true), () -> object.remove("added")});
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                JsonNode item = array.get(i);
                edits.add(new Runnable[] {() -> array.remove(at), () -> array.insert(at, item)});
                if (i > 0 && !item.equals(array.get(i - 1))) {
                    edits.add(new Runnable[] {
                        () -> array.insert(at - 1, array.remove(at)), () -> array.insert(at, array.remove(at - 1))
                    });
                }
                collect(item, edits);
            }
        }
    }

    /** Each attribute, each text, each element taken away, each order of two neighbours. */
    @ParameterizedTest
    @MethodSource("drawings")
    void everythingInADiagramOrTableIsTold(String name) throws Exception {
        Document document = read(name);
        Map<String, Part> before = parts(document);
        int edits = 0;
        for (Element element : all(document.getDocumentElement())) {
            edits += edits(before, document, element);
        }
        assertThat(edits).isGreaterThan(80);
        assertThat(FileDifference.rows(before, parts(document)))
                .as("all was taken back")
                .isEmpty();
    }

    private static int edits(Map<String, Part> before, Document document, Element element) {
        int edits = 0;
        NamedNodeMap attributes = element.getAttributes();
        boolean definition = List.of("process", "decision").contains(element.getLocalName());
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            boolean key = definition && attribute.getName().equals("id");
            if (!attribute.getName().startsWith("xmlns") && !key) {
                String value = attribute.getValue();
                attribute.setValue(CHANGED);
                isTold(before, document, element.getTagName() + " " + attribute.getName());
                attribute.setValue(value);
                edits++;
            }
        }
        List<Element> children = children(element);
        if (children.isEmpty() && !element.getTextContent().isBlank()) {
            String text = element.getTextContent();
            element.setTextContent(text + CHANGED);
            isTold(before, document, element.getTagName() + " text");
            element.setTextContent(text);
            edits++;
        }
        for (int i = 1; i < children.size(); i++) {
            Element one = children.get(i - 1);
            Element other = children.get(i);
            if (!one.isEqualNode(other) && !isDrawing(one) && !isDrawing(other)) {
                Node after = other.getNextSibling();
                element.insertBefore(other, one);
                isTold(before, document, element.getTagName() + " order");
                element.insertBefore(other, after);
                edits++;
            }
        }
        if (element != document.getDocumentElement() && !definition) {
            Node parent = element.getParentNode();
            Node next = element.getNextSibling();
            parent.removeChild(element);
            isTold(before, document, element.getTagName() + " gone");
            parent.insertBefore(element, next);
            edits++;
        }
        return edits;
    }

    private static void isTold(Map<String, Part> before, Document document, String what) {
        assertThat(FileDifference.rows(before, parts(document))).as(what).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void howItIsDrawnIsNone(String name) throws Exception {
        Document document = read(name);
        Element drawing = children(document.getDocumentElement()).stream()
                .filter(FileDifferenceTest::isDrawing)
                .findFirst()
                .orElseThrow();
        for (Element element : all(drawing)) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (!attributes.item(i).getNodeName().matches("xmlns.*|id|bpmnElement|dmnElementRef")) {
                    attributes.item(i).setNodeValue("7");
                }
            }
        }
        assertThat(between(shipped(name), text(document))).isEmpty();
        if (name.endsWith(".bpmn")) {
            colour(document, drawing);
            assertThat(between(shipped(name), text(document)))
                    .as("a tool declares what colours are written in")
                    .isEmpty();
        }
        document.getDocumentElement().removeChild(drawing);
        assertThat(between(shipped(name), text(document)))
                .as("nobody sees a diagram any more; the pages show no drawing of tables")
                .extracting(Row::what, Row::after)
                .isEqualTo(name.endsWith(".bpmn") ? List.of(tuple("Dessin", "absent")) : List.of());
    }

    private static final String PATH = "processes/mandatory-path.bpmn";
    private static final String ASSESSMENT =
            "bpmnElement=\"Task_Assessment\">\n        <dc:Bounds x=\"2070\" y=\"165\"";
    private static final String SECOND_READING =
            "bpmnElement=\"Task_SecondReading\">\n        <dc:Bounds x=\"2070\" y=\"421\"";

    /** The drawing is what people read: who reads that the second reading comes before the assessment is misled. */
    @Test
    void twoStepsThatChangePlacesAreTold() {
        String text = new String(shipped(PATH).content(), StandardCharsets.UTF_8);
        assertThat(text).contains(ASSESSMENT, SECOND_READING);
        String swapped = text.replace(ASSESSMENT, ASSESSMENT.replace("165", "4210"))
                .replace(SECOND_READING, SECOND_READING.replace("421", "165"))
                .replace("4210", "421");

        assertThat(between(shipped(PATH), swapped))
                .extracting(Row::place, Row::what)
                .contains(
                        tuple("Tâche utilisateur «\u00a0Bilan\u00a0»", "Place dans le dessin"),
                        tuple("Tâche utilisateur «\u00a0Seconde lecture\u00a0»", "Place dans le dessin"),
                        tuple("Flux de séquence de «\u00a0Bilan\u00a0» vers «\u00a0Seconde lecture\u00a0»", "Dessin"));
    }

    @Test
    void aFlowThatIsDrawnElsewhereAndAStepThatIsNotDrawnAreTold() {
        String file = "processes/reassessment.bpmn";
        assertThat(edited(file, "<di:waypoint x=\"710\" y=\"420\" />", "<di:waypoint x=\"530\" y=\"300\" />"))
                .extracting(Row::what, Row::after)
                .containsExactly(tuple("Dessin", "mène ailleurs"));
        assertThat(edited(
                        file,
                        "bpmnElement=\"Task_Measure\">\n        <dc:Bounds",
                        "bpmnElement=\"Task_Measure\">\n        <dc:Other"))
                .extracting(Row::place, Row::after)
                .contains(tuple("Tâche utilisateur «\u00a0Réévaluation\u00a0»", "ne figure plus dans le dessin"));
    }

    @Test
    void twoNamesThatChangePlacesAreTold() {
        String file = "processes/reassessment.bpmn";
        String start = "<dc:Bounds x=\"222\" y=\"198\" width=\"70\" height=\"27\" />";
        String end = "<dc:Bounds x=\"550\" y=\"361\" width=\"70\" height=\"14\" />";
        String text = new String(shipped(file).content(), StandardCharsets.UTF_8);

        assertThat(between(
                        shipped(file),
                        text.replace(start, "START").replace(end, start).replace("START", end)))
                .extracting(Row::what)
                .containsOnly("Place dans le dessin")
                .hasSize(2);
    }

    /** As far as to where the next box stood, and farther. */
    @ParameterizedTest
    @ValueSource(ints = {7, 50, 110, -160, 400})
    void whatMovesTogetherIsNoDifference(int by) {
        String text = new String(shipped(PATH).content(), StandardCharsets.UTF_8);
        String moved = Pattern.compile("(<dc:Bounds|<di:waypoint) x=\"(\\d+)\"")
                .matcher(text)
                .replaceAll(found -> found.group(1) + " x=\"" + (Integer.parseInt(found.group(2)) + by) + "\"");

        assertThat(moved).isNotEqualTo(text);
        assertThat(between(shipped(PATH), moved)).isEmpty();
    }

    /** They change bytes, and nothing that the engine reads. */
    @Test
    void commentsAndTheirLikeAreTold() {
        for (String aside : List.of("<!-- à part -->", "<?autre chose?>", "<![CDATA[ ]]>")) {
            assertThat(edited(PATH, "<bpmn:process ", aside + "<bpmn:process "))
                    .extracting(Row::place, Row::what, Row::before, Row::after, Row::tool)
                    .containsExactly(tuple("Fichier", "Commentaires, CDATA et instructions", "", aside, false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1252"})
    void theSameTextInAnotherEncodingIsNoDifference(String encoding) throws Exception {
        String text = new String(shipped(PATH).content(), StandardCharsets.UTF_8)
                .replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
        SourceFile file = new SourceFile(PATH, text.getBytes(encoding));

        assertThat(FileDifference.between(List.of(shipped(PATH)), file, ENGINE)).isEmpty();
        assertThat(file.isUtf8()).isFalse();
        assertThat(file.inUtf8().content()).isEqualTo(shipped(PATH).content());
    }

    private static void colour(Document document, Element drawing) {
        Map.of(
                        "bioc", "http://bpmn.io/schema/bpmn/biocolor/1.0",
                        "color", "http://www.omg.org/spec/BPMN/non-normative/color/1.0")
                .forEach((prefix, uri) -> {
                    document.getDocumentElement()
                            .setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, uri);
                    drawing.setAttributeNS(uri, prefix + ":stroke", "#831311");
                });
    }

    @Test
    void whatAnotherPrefixMeansIsTold() {
        String file = "processes/reassessment.bpmn";
        assertThat(edited(file, "xmlns:xsi=", "xmlns:other=\"http://autre.example\" xmlns:xsi="))
                .hasSize(1);
    }

    private static Document read(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(shipped(name).content()));
    }

    /** As the engine reads them, without its schema: thousands of edits take seconds. */
    private static Map<String, Part> parts(Document document) {
        Xml root = xml(document.getDocumentElement());
        Set<String> keys = root.children().stream().map(Xml::id).collect(Collectors.toSet());
        return XmlParts.of(root, keys);
    }

    private static Xml xml(Element element) {
        Map<String, String> attributes = new HashMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Node attribute = all.item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                String uri = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI() + ":";
                attributes.put(uri + attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        List<Element> children = children(element);
        return new Xml(
                element.getNamespaceURI(),
                element.getLocalName(),
                attributes,
                children.isEmpty() ? element.getTextContent() : "",
                children.stream()
                        .filter(child -> !isDrawing(child))
                        .map(FileDifferenceTest::xml)
                        .toList(),
                0,
                0);
    }

    private static boolean isDrawing(Element element) {
        return element.getLocalName().matches("BPMNDiagram|DMNDI");
    }

    private static List<Element> all(Element root) {
        List<Element> found = new ArrayList<>(List.of(root));
        children(root).stream().filter(child -> !isDrawing(child)).forEach(child -> found.addAll(all(child)));
        return found;
    }

    private static List<Element> children(Element element) {
        List<Element> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                found.add(inner);
            }
        }
        return found;
    }

    private static String text(Document document) throws Exception {
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    private static List<Row> edited(String file, String from, String to) {
        String text = new String(shipped(file).content(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return between(shipped(file), text.replace(from, to));
    }

    @Test
    void peopleReadItInWords() {
        assertThat(edited("forms/vote.form", "Je demande un débat sur ce dossier", "Je n’en demande pas"))
                .contains(new Row(
                        "Question «\u00a0Je n’en demande pas\u00a0» (asksDebate)",
                        "Libellé",
                        "Je demande un débat sur ce dossier",
                        "Je n’en demande pas",
                        false));
        assertThat(edited(
                        "processes/reassessment.bpmn",
                        "camunda:candidateGroups=\"agents,communes\"",
                        "camunda:candidateGroups=\"administrators\""))
                .containsExactly(new Row(
                        "Tâche utilisateur «\u00a0Réévaluation\u00a0»",
                        "Groupes qui peuvent la prendre",
                        "agents,communes",
                        "administrators",
                        false));
        assertThat(edited("processes/reassessment-interval.dmn", "<text>24</text>", "<text>20</text>"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.what()).isEqualTo("Conclusion\u00a0: Texte");
                    assertThat(row.place()).contains("Règle n° ", ", colonne «\u00a0");
                    assertThat(row.before()).isEqualTo("24");
                    assertThat(row.after()).isEqualTo("20");
                });
    }

    /** Another version of the modeler alone is told, and nothing that anybody would sign. */
    @Test
    void whatAProgramWroteAboutItselfIsTold() {
        assertThat(edited(
                        "processes/reassessment.bpmn",
                        "modeler:executionPlatformVersion=\"7.24.0\"",
                        "modeler:executionPlatformVersion=\"7.25.0\" exporter=\"Camunda Modeler\""))
                .hasSize(2)
                .allMatch(Row::tool);
        assertThat(edited("forms/vote.form", "\"7.24.0\"", "\"7.25.0\""))
                .singleElement()
                .matches(Row::tool);
    }

    @Test
    void whatNobodyCanReadIsToldAsAWhole() {
        assertThat(between(shipped("processes/reassessment.bpmn"), "<a"))
                .anySatisfy(row -> assertThat(row.after()).startsWith("illisible ("));
        assertThat(between(shipped("forms/vote.form"), "{"))
                .anySatisfy(row -> assertThat(row.after()).startsWith("illisible ("));
    }

    /** Tables of one shipped file may come from several: what a file does not define stays in force. */
    @Test
    void whatTheFileDoesNotDefineIsNoDifference() {
        String file = "processes/qualification.dmn";
        String content = new String(shipped(file).content(), StandardCharsets.UTF_8);
        int from = content.indexOf("<decision id=\"track\"");
        String track = content.substring(0, content.indexOf("<decision "))
                + content.substring(from, content.indexOf("</decision>", from)) + "</decision></definitions>";

        assertThat(between(shipped(file), track)).isEmpty();
    }
}
