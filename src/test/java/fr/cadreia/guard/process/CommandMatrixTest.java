package fr.cadreia.guard.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

/** The allow-list against the engine's own command classes. */
class CommandMatrixTest {

    private static final JavaClasses ENGINE = new ClassFileImporter().importPackages("org.camunda.bpm.engine.impl");

    @Test
    void everyAllowedCommandExistsInTheEngine() {
        Set<String> names = ENGINE.stream()
                .filter(type -> type.isAssignableTo(Command.class)
                        || type.getSimpleName().endsWith("QueryImpl"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(names).containsAll(CommandMatrix.all().keySet());
    }

    @Test
    void whatChangesACaseOutsideItsFormsIsAllowedToNobody() {
        Set<String> changing = ENGINE.stream()
                .filter(type -> type.isAssignableTo(Command.class))
                .map(JavaClass::getSimpleName)
                .filter(
                        name -> name.matches(
                                ".*(Modif|Restart|Migrat|BpmnError|Escalation|Signal|Message|Variables?Cmd|DeleteDeployment"
                                        + "|DeleteHistoric|DeleteProcess|JobDuedate|ExecuteJobs|ExternalTask|Delegate|Attachment"
                                        + "|Suspend|Activate|RemovalTime|TimeToLive|StartProcessInstance|CompleteTask"
                                        + "|ResolveTask|IdentityLink|SetTask|SaveTask|CreateTask|JobDefinition|Property|Batch).*"))
                .filter(name -> !name.startsWith("Get") && !name.endsWith("QueryImpl"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(changing)
                .hasSizeGreaterThan(60)
                .doesNotContainAnyElementsOf(CommandMatrix.all().keySet());
    }
}
