package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.source.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Camunda Modeler offers is what the guard demands. {@code mvn verify} holds it to the published schema too. */
class ElementTemplatesTest {

    private static final Path FILE = Path.of("processes/.camunda/element-templates/cadre-ia.json");
    private static final Requirements REQUIREMENTS = Requirements.of("2026-1");

    static Stream<Arguments> steps() {
        return REQUIREMENTS.processes().stream()
                .flatMap(process -> process.steps().stream().map(step -> Arguments.of(process, step)));
    }

    @Test
    void theFileOffersEveryStepThatTheFrameworkRequires() throws IOException {
        String expected = ElementTemplates.json(REQUIREMENTS);
        Path written = Path.of("target/element-templates.json");
        Files.createDirectories(written.getParent());
        Files.writeString(written, expected);

        assertThat(Files.readString(FILE)).as("copy " + written + " to " + FILE).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theGuardAcceptsAnElementMadeFromItsTemplate(ProcessRequirement process, StepRequirement step) {
        Map<String, Object> template = ElementTemplates.of(REQUIREMENTS).stream()
                .filter(candidate -> candidate.get("id").equals(ElementTemplates.id(process, step)))
                .findFirst()
                .orElseThrow();
        Edited diagram = Edited.of(process.key());
        Element element = bare(diagram, step);
        assertThat(diagram.codes()).as("without the template").isNotEmpty();

        apply(diagram, element.getAttribute("id"), template);

        assertThat(diagram.problems()).isEmpty();
    }

    /** The step's element of the shipped diagram, without anything that the template brings. */
    private static Element bare(Edited diagram, StepRequirement step) {
        Element element = carrier(diagram, step);
        for (String attribute : List.of(
                "delegateExpression",
                "formRef",
                "formRefBinding",
                "candidateGroups",
                "assignee",
                "calledElementBinding")) {
            element.removeAttributeNS(Xml.CAMUNDA, attribute);
        }
        element.removeAttribute("calledElement");
        NodeList extensions = element.getElementsByTagNameNS(Xml.BPMN, "extensionElements");
        if (extensions.getLength() > 0) {
            element.removeChild(extensions.item(0));
        }
        return element;
    }

    private static Element carrier(Edited diagram, StepRequirement step) {
        if (!step.isMarked()) {
            return diagram.findBy("camunda:delegateExpression", "${" + step.delegate() + "}");
        }
        Element property = diagram.findBy("value", step.step());
        return (Element) property.getParentNode().getParentNode().getParentNode();
    }

    /** As Camunda Modeler does. */
    @SuppressWarnings("unchecked")
    private static void apply(Edited diagram, String id, Map<String, Object> template) {
        diagram.set(id, "camunda:modelerTemplate", (String) template.get("id"))
                .set(
                        id,
                        "camunda:modelerTemplateVersion",
                        template.get("version").toString());
        for (Map<String, Object> property : (List<Map<String, Object>>) template.get("properties")) {
            Map<String, Object> binding = (Map<String, Object>) property.get("binding");
            String value = (String) property.get("value");
            switch ((String) binding.get("type")) {
                case "property" -> diagram.set(id, (String) binding.get("name"), value);
                case "camunda:property" ->
                    diagram.extend(
                            id,
                            "<camunda:properties><camunda:property name=\"" + binding.get("name") + "\" value=\""
                                    + value + "\" /></camunda:properties>");
                case "camunda:in:businessKey" -> diagram.extend(id, "<camunda:in businessKey=\"" + value + "\" />");
                case "camunda:in" ->
                    diagram.extend(
                            id,
                            "<camunda:in sourceExpression=\"" + value + "\" target=\"" + binding.get("target")
                                    + "\" />");
                case "camunda:out" ->
                    diagram.extend(
                            id, "<camunda:out source=\"" + binding.get("source") + "\" target=\"" + value + "\" />");
                default -> throw new IllegalArgumentException(binding.toString());
            }
        }
    }

    /** One template of Camunda Modeler per step that a version of the framework requires. */
    private static final class ElementTemplates {

        private static final DefaultPrettyPrinter PRINTER =
                new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n"));

        private ElementTemplates() {}

        public static List<Map<String, Object>> of(Requirements requirements) {
            int version = Integer.parseInt(requirements.framework().replace("-", ""));
            List<Map<String, Object>> templates = new ArrayList<>();
            requirements
                    .processes()
                    .forEach(process ->
                            process.steps().forEach(step -> templates.add(template(process, step, version))));
            return templates;
        }

        public static String id(ProcessRequirement process, StepRequirement step) {
            return "fr.cadreia." + process.key() + "." + step.step();
        }

        private static Map<String, Object> template(ProcessRequirement process, StepRequirement step, int version) {
            Map<String, Object> template = new LinkedHashMap<>();
            template.put("name", step.name());
            template.put("id", id(process, step));
            template.put("version", version);
            template.put("description", process.name() + "\u00a0: " + step.demand() + note(step));
            template.put("keywords", List.of("étape", process.name(), step.step()));
            template.put(
                    "appliesTo",
                    List.of("bpmn:" + step.element().substring(0, 1).toUpperCase()
                            + step.element().substring(1)));
            template.put("entriesVisible", true);
            template.put("properties", properties(step));
            return template;
        }

        /** What no template can set. */
        private static String note(StepRequirement step) {
            return step.each() == null
                    ? ""
                    : " À compléter à la main\u00a0: instances multiples, collection ${" + step.each()
                            + "}, variable d’élément " + step.assignee() + ", sans condition d’achèvement.";
        }

        private static List<Map<String, Object>> properties(StepRequirement step) {
            List<Map<String, Object>> properties = new ArrayList<>();
            Map<String, Object> name = new LinkedHashMap<>();
            name.put("label", "Nom affiché");
            name.put("type", "String");
            name.put("value", step.name());
            name.put("binding", binding("property", "name", "name"));
            properties.add(name);
            if (step.isMarked()) {
                properties.add(hidden(step.step(), "camunda:property", "name", "step"));
            }
            attribute(properties, "camunda:delegateExpression", expression(step.delegate()));
            attribute(properties, "camunda:formRef", step.form());
            attribute(properties, "camunda:formRefBinding", step.form() == null ? null : "latest");
            attribute(
                    properties,
                    "camunda:candidateGroups",
                    step.groups().isEmpty()
                            ? null
                            : String.join(",", step.groups().stream().sorted().toList()));
            attribute(properties, "camunda:assignee", expression(step.assignee()));
            if (step.calls() != null) {
                attribute(properties, "calledElement", step.calls());
                attribute(properties, "camunda:calledElementBinding", "latest");
                properties.add(hidden("#{execution.processBusinessKey}", "camunda:in:businessKey"));
                if (step.subject() != null) {
                    properties.add(hidden(step.subject(), "camunda:in", "target", "subject", "expression", true));
                }
                properties.add(hidden(step.result(), "camunda:out", "source", "outcome"));
            }
            return properties;
        }

        private static String expression(String name) {
            return name == null ? null : "${" + name + "}";
        }

        private static void attribute(List<Map<String, Object>> properties, String name, String value) {
            if (value != null) {
                properties.add(hidden(value, "property", "name", name));
            }
        }

        private static Map<String, Object> hidden(String value, String binding, Object... more) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("type", "Hidden");
            property.put("value", value);
            property.put("binding", binding(binding, more));
            return property;
        }

        /** In an order that does not change from one run to the next. */
        private static Map<String, Object> binding(String type, Object... more) {
            Map<String, Object> bound = new LinkedHashMap<>();
            bound.put("type", type);
            for (int i = 0; i < more.length; i += 2) {
                bound.put((String) more[i], more[i + 1]);
            }
            return bound;
        }

        public static String json(Requirements requirements) {
            try {
                return new ObjectMapper().writer(PRINTER).writeValueAsString(of(requirements)) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
