package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.source.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
