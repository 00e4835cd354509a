package fr.cadreia.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.engine.command.StatementSettings.TaskQueryProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.Test;

class TaskQueryPropertiesTest {

    private static final Pattern ASKED = Pattern.compile("\\bquery\\.([A-Za-z]+)");

    @Test
    void everyPropertyOfTheStatementsIsReadAsTheLibraryReadsIt() throws IOException, OgnlException {
        TaskQueryImpl query = new TaskQueryImpl();
        query.taskUnassigned()
                .taskNameLike("%avis%")
                .withoutTenantId()
                .dueBefore(new Date(0))
                .processInstanceBusinessKey("IA-2026-0001");
        List<String> names = asked();
        OgnlContext context = (OgnlContext) Ognl.createDefaultContext(query);
        TaskQueryProperties ours = new TaskQueryProperties();
        ObjectPropertyAccessor theirs = new ObjectPropertyAccessor();

        for (int time = 1; time <= 2; time++) {
            for (String name : names) {
                assertThat(ours.getPossibleProperty(context, query, name))
                        .as(name)
                        .isEqualTo(theirs.getPossibleProperty(context, query, name));
            }
        }
        assertThat(names).contains("unassigned", "isOrQueryActive", "isWithoutTenantId", "nameLike");
    }

    /** The engine's own mapping of tasks. */
    private static List<String> asked() throws IOException {
        try (InputStream mapping =
                TaskQueryImpl.class.getResourceAsStream("/org/camunda/bpm/engine/impl/mapping/entity/Task.xml")) {
            return ASKED.matcher(new String(mapping.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();
        }
    }
}
