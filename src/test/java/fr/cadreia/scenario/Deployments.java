package fr.cadreia.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test deploys, as an administrator may, or behind the guard's back. Everything is as before once closed. */
public final class Deployments implements AutoCloseable {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Deque<Runnable> back = new ArrayDeque<>();

    public Deployments(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** Changes the newest version of a process in the engine's tables, where no guard stands. */
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

    /** A shipped diagram as a process of another key, deployed while the guard is switched off. */
    public ProcessDefinition shadow(String key, String other) {
        ProcessEngineConfigurationImpl settings = settings();
        settings.getDeploymentCache()
                .setDeployers(settings.getDeployers().stream()
                        .filter(deployer -> !deployer.getClass().getSimpleName().equals("DeploymentGuard"))
                        .toList());
        try {
            return deployed(engine.getRepositoryService()
                    .createDeployment()
                    .addString(other + ".bpmn", shipped(key).replace("\"" + key + "\"", "\"" + other + "\""))
                    .deploy());
        } finally {
            settings.getDeploymentCache().setDeployers(settings.getDeployers());
        }
    }

    /** The shipped diagram as the newest version. */
    public ProcessDefinition deployAgain(String key) {
        return edit(key, diagram -> diagram);
    }

    /** A change of a shipped diagram, as the newest version, which the guard accepts. */
    public ProcessDefinition edit(String key, UnaryOperator<String> change) {
        return deployed(engine.getRepositoryService()
                .createDeployment()
                .addString("processes/" + key + ".bpmn", change.apply(shipped(key)))
                .deploy());
    }

    private static String shipped(String key) {
        try {
            return Files.readString(Path.of("processes", key + ".bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessDefinition deployed(Deployment deployment) {
        back.push(() -> {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
            forget();
        });
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
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
        settings().getDeploymentCache().discardProcessDefinitionCache();
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void close() {
        back.forEach(Runnable::run);
    }
}
