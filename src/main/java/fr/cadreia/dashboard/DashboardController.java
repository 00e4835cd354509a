package fr.cadreia.dashboard;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The dashboard: for everybody the public facts, for a signed-in person the cases that this person may follow. */
@Controller
@RequestMapping("/tableau-de-bord")
class DashboardController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Dashboard dashboard;
    private final People people;

    DashboardController(Dashboard dashboard, People people) {
        this.dashboard = dashboard;
        this.people = people;
    }

    @PublicPage
    @GetMapping
    String show(
            @RequestParam(name = "organisation", defaultValue = "") String organisation,
            Principal principal,
            Model model) {
        VisibleCases scope = scope(principal, organisation);
        Dashboard.View view = dashboard.of(scope);
        List<Organisation> organisations = dashboard.organisations(view);
        model.addAttribute("view", view);
        model.addAttribute("takenAt", FrenchText.moment(view.takenAt()));
        model.addAttribute(
                "departments",
                organisations.stream().filter(found -> !found.isCommune()).toList());
        model.addAttribute(
                "communes",
                organisations.stream().filter(Organisation::isCommune).toList());
        model.addAttribute("organisation", organisation);
        model.addAttribute("within", within(organisation));
        return "dashboard/page";
    }

    /** Shows a chart by itself, with its figures as a table and as files. */
    @PublicPage
    @GetMapping("/{chart}")
    String chart(
            @PathVariable String chart,
            @RequestParam(name = "organisation", defaultValue = "") String organisation,
            Principal principal,
            Model model) {
        VisibleCases scope = scope(principal, organisation);
        model.addAttribute("chart", found(chart, scope));
        model.addAttribute("takenAt", FrenchText.moment(dashboard.of(scope).takenAt()));
        model.addAttribute("within", within(organisation));
        model.addAttribute(
                "organisationName",
                people.organisation(organisation).map(Organisation::name).orElse(""));
        return "dashboard/chart";
    }

    @PublicPage
    @GetMapping("/{chart}.csv")
    ResponseEntity<String> csv(
            @PathVariable String chart,
            @RequestParam(name = "organisation", defaultValue = "") String organisation,
            Principal principal) {
        return download(chart + ".csv", CSV, CsvText.of(table(chart, organisation, principal)));
    }

    @PublicPage
    @GetMapping("/{chart}.json")
    ResponseEntity<List<Map<String, Object>>> json(
            @PathVariable String chart,
            @RequestParam(name = "organisation", defaultValue = "") String organisation,
            Principal principal) {
        return download(
                chart + ".json",
                MediaType.APPLICATION_JSON,
                table(chart, organisation, principal).objects());
    }

    /** Answers the diagram, for people who are signed in: the public reads a line of steps, and not the diagram. */
    @GetMapping("/parcours.bpmn")
    ResponseEntity<String> drawing(Principal principal) {
        if (principal == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Le diagramme du parcours se lit après connexion.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(dashboard
                        .drawing()
                        .map(PublicDrawing::of)
                        .orElseThrow(() ->
                                new ResponseStatusException(HttpStatus.NOT_FOUND, "Aucun parcours n’est déployé.")));
    }

    /** Returns the parameter of the chosen organisation; its id is one that exists. */
    private static String within(String organisation) {
        return organisation.isEmpty() ? "" : "?organisation=" + organisation;
    }

    private ChartTable table(String chart, String organisation, Principal principal) {
        return found(chart, scope(principal, organisation)).table();
    }

    private Chart found(String chart, VisibleCases scope) {
        return dashboard
                .chart(chart, scope)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Le tableau de bord n’a pas de chiffres de ce nom."));
    }

    private VisibleCases scope(Principal principal, String organisation) {
        if (!organisation.isEmpty() && people.organisation(organisation).isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "organisation\u00a0: aucune direction ni commune ne porte cet identifiant. Choisissez dans la liste.");
        }
        return new VisibleCases(
                Optional.ofNullable(principal).map(Principal::getName).flatMap(people::find),
                Optional.of(organisation).filter(id -> !id.isEmpty()));
    }

    private static <T> ResponseEntity<T> download(String name, MediaType type, T content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /**
     * A table in the form that the spreadsheets of French offices open: semicolons, decimal commas, UTF-8 with its
     * mark.
     */
    private static final class CsvText {

        private static final String BYTE_ORDER_MARK = "\ufeff";

        private static final CSVFormat FORMAT =
                CSVFormat.RFC4180.builder().setDelimiter(';').get();

        private CsvText() {}

        static String of(ChartTable table) {
            StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
            try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
                printer.printRecord(table.columns());
                for (List<Object> row : table.rows()) {
                    printer.printRecord(row.stream().map(CsvText::cell).toList());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }

        private static String cell(Object cell) {
            if (cell == null) {
                return "";
            }
            if (cell instanceof Number number) {
                return new BigDecimal(number.toString()).toPlainString().replace('.', ',');
            }
            String text = cell.toString();
            // A spreadsheet would compute the text.
            return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    }

    /** A diagram with what it takes to draw it, and without what runs it or was noted by those who edit it. */
    private static final class PublicDrawing {

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
                TransformerFactory.newInstance()
                        .newTransformer()
                        .transform(new DOMSource(drawing), new StreamResult(text));
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
}
