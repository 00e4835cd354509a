package fr.cadreia.dashboard.web;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A diagram with what it takes to draw it, and without what runs it or was noted by those who edit it. */
final class PublicDrawing {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final List<String> NOT_DRAWN = List.of(
            "extensionElements",
            "documentation",
            "conditionExpression",
            "condition",
            "completionCondition",
            "loopCardinality",
            "timeDate",
            "timeDuration",
            "timeCycle");

    private PublicDrawing() {}

    /** @throws IllegalStateException when the text is no XML */
    static String of(String bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            Document drawing = factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn)));
            for (String name : NOT_DRAWN) {
                nodes(drawing.getElementsByTagNameNS("*", name))
                        .forEach(node -> node.getParentNode().removeChild(node));
            }
            nodes(drawing.getElementsByTagNameNS("*", "*")).forEach(PublicDrawing::withoutExecution);
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(drawing), new StreamResult(text));
            return text.toString();
        } catch (Exception e) {
            throw new IllegalStateException("The diagram of the path cannot be read", e);
        }
    }

    private static void withoutExecution(Node node) {
        NamedNodeMap attributes = node.getAttributes();
        for (int at = attributes.getLength() - 1; at >= 0; at--) {
            Node attribute = attributes.item(at);
            if (CAMUNDA.equals(attribute.getNamespaceURI())) {
                ((Element) node).removeAttributeNS(CAMUNDA, attribute.getLocalName());
            }
        }
    }

    private static List<Node> nodes(NodeList found) {
        List<Node> nodes = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            nodes.add(found.item(at));
        }
        return nodes;
    }
}
