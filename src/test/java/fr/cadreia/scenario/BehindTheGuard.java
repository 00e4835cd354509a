package fr.cadreia.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with the engine's tables in hand. What was changed is as before once closed. */
public final class BehindTheGuard implements AutoCloseable {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Deque<Runnable> back = new ArrayDeque<>();

    public BehindTheGuard(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** Makes a changed diagram the newest version of its process. */
    public void replace(String key, String from, String to) {
        overwrite(deployAgain(key), from, to);
    }

    /** Changes a diagram where it stands. */
    public void overwrite(ProcessDefinition definition, String from, String to) {
        String text = text(definition);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("No " + from);
        }
        jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = ?")
                .params(
                        text.replace(from, to).getBytes(StandardCharsets.UTF_8),
                        definition.getDeploymentId(),
                        definition.getResourceName())
                .update();
        forget();
    }

    /** Makes a process of another key of a diagram. */
    public ProcessDefinition rename(String key, String other) {
        ProcessDefinition definition = deployAgain(key);
        overwrite(definition, "\"" + key + "\"", "\"" + other + "\"");
        jdbc.sql("update ACT_RE_PROCDEF set KEY_ = ? where ID_ = ?")
                .params(other, definition.getId())
                .update();
        forget();
        return engine.getRepositoryService().getProcessDefinition(definition.getId());
    }

    /** The shipped diagram as the newest version. */
    public ProcessDefinition deployAgain(String key) {
        String file = "processes/" + key + ".bpmn";
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(file)
                .deploy()
                .getId();
        back.push(() -> {
            engine.getRepositoryService().deleteDeployment(deployment, true);
            forget();
        });
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
    }

    private String text(ProcessDefinition definition) {
        return new String(
                jdbc.sql("select BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ? and NAME_ = ?")
                        .params(definition.getDeploymentId(), definition.getResourceName())
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
    }

    /** As a restart does. */
    private void forget() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    @Override
    public void close() {
        back.forEach(Runnable::run);
    }
}
