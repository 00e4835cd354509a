package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** Diagrams reach the delegates and listeners that they are meant to name, and no other bean. */
class ExposedBeansTest extends InApplication {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    @Test
    void theAllowListIsWhatTheDiagramsName() throws IOException {
        Set<String> named = new TreeSet<>();
        try (DirectoryStream<Path> diagrams = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            for (Path diagram : diagrams) {
                Matcher expression = DELEGATE.matcher(Files.readString(diagram));
                while (expression.find()) {
                    named.add(expression.group(1));
                }
            }
        }

        assertThat(new ExposedBeans(beans).keySet()).isEqualTo(named);
        assertThat(new ExposedBeans(beans).values()).doesNotContainNull();
    }

    @Test
    void noBeanIsReachedItself() {
        Map<Object, Object> exposed = new ExposedBeans(beans);

        assertThat(exposed.get("jdbcClient")).isNull();
        assertThat(exposed.get("taskLabels"))
                .as("a listener of the application’s own")
                .isNull();
        assertThat(exposed.containsKey("dataSource")).isFalse();
        assertThat(exposed.get("openLinkedCase"))
                .isInstanceOf(JavaDelegate.class)
                .isNotSameAs(beans.getBean("openLinkedCase"));
        assertThat(exposed.get("remindTask")).isInstanceOf(TaskListener.class).isNotSameAs(beans.getBean("remindTask"));
    }

    @Test
    void aTasksRemindersFindTheirListeners() {
        Story story = opened("agent", "Rappels");

        for (Job timer : engine.getManagementService()
                .createJobQuery()
                .processInstanceId(story.instance())
                .list()) {
            engine.getManagementService().executeJob(timer.getId());
        }

        assertThat(journal.of(story.reference()).stream().map(JournalEntry::kind))
                .contains(JournalKind.REMINDED, JournalKind.OVERDUE);
    }
}
