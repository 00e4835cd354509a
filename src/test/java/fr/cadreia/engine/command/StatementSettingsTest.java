package fr.cadreia.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.engine.command.StatementSettings.TaskQueryProperties;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.Test;

class StatementSettingsTest extends InApplication {

    @Test
    void theEnginesStatementsAskAQueryForTasksByOurReader() throws OgnlException {
        assertThat(OgnlRuntime.getPropertyAccessor(TaskQueryImpl.class)).isInstanceOf(TaskQueryProperties.class);
    }
}
