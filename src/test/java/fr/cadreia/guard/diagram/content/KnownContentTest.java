package fr.cadreia.guard.diagram.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.content.KnownContent.Entry;
import org.junit.jupiter.api.Test;

/** How the file of known elements is read: an element takes over what its kinds have. */
class KnownContentTest {

    private final KnownContent known = new KnownContent();

    @Test
    void anElementHasWhatItsKindsHaveBesideItsOwn() {
        Entry task = entry("userTask");
        assertThat(task.attributes())
                .containsEntry("camunda:dueDate", "due")
                .containsEntry("default", "literal")
                .containsEntry("camunda:asyncBefore", "flag")
                .containsEntry("name", "text");
        assertThat(task.children()).contains("multiInstanceLoopCharacteristics", "incoming", "documentation");
        assertThat(task.extensions())
                .contains("camunda:taskListener", "camunda:inputOutput", "camunda:properties")
                .doesNotContain("camunda:in");
    }

    @Test
    void anElementOfTwoKindsHasWhatBothHave() {
        Entry process = entry("process");
        assertThat(process.attributes()).containsKeys("id", "isExecutable");
        assertThat(process.children()).contains("documentation", "userTask");
    }

    @Test
    void whatAnElementSaysItselfCountsMoreThanWhatItsKindSays() {
        assertThat(entry("userTask").attributes()).containsEntry("name", "text");
        assertThat(entry("message").attributes()).containsEntry("name", "literal");
    }

    @Test
    void textStandsOnlyWhereTheFileSaysSo() {
        assertThat(entry("conditionExpression").text()).hasValue("condition");
        assertThat(entry("userTask").text()).isEmpty();
        assertThat(entry("conditionExpression").children()).isEmpty();
    }

    @Test
    void whatIsNotInTheFileIsUnknown() {
        assertThat(known.entry("adHocSubProcess")).isEmpty();
        assertThat(known.refusal("task")).isEmpty();
    }

    @Test
    void aRefusalNamesTheAttributeOfOneElementOrOfAll() {
        assertThat(known.refusal("conditionExpression", "language")).hasValue("un langage de script exécute du code");
        assertThat(known.refusal("documentation", "language")).isEmpty();
        assertThat(known.refusal("task", "camunda:class"))
                .hasValue("une classe Java ne se nomme pas dans un diagramme");
    }

    private Entry entry(String element) {
        return known.entry(element).orElseThrow();
    }
}
