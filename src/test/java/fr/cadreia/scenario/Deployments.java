package fr.cadreia.scenario;

import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.kernel.json.ShippedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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
        change(definition.getDeploymentId(), definition.getResourceName(), from, to);
    }

    /** Deploys a shipped file again, then changes it in the engine's tables. */
    public void alter(String file, String from, String to) {
        change(deploy(file, shipped(file)).getId(), file, from, to);
    }

    /**
     * Ships a file as an earlier version of the application did: with its own source, and so written into the journal.
     */
    public void ship(String file, String from, String to, DeploymentJournal journal, TransactionTemplate transaction) {
        Deployment deployment = engine.getRepositoryService()
                .createDeployment()
                .source(ShippedFiles.SOURCE)
                .addString(file, shipped(file))
                .deploy();
        back.push(() -> {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
            forget();
        });
        change(deployment.getId(), file, from, to);
        SourceFile older = new SourceFile(file, shipped(file).replace(from, to).getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(
                status -> journal.accepted("application", deployment.getId(), ShippedFiles.SOURCE, List.of(older)));
    }

    /** What was deployed since goes too, newest first. */
    public void forgetSince(Set<String> known) {
        engine.getRepositoryService().createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .filter(deployment -> !known.contains(deployment.getId()))
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
        forget();
    }

    private void change(String deployment, String file, String from, String to) {
        String text = new String(
                jdbc.sql("select BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ? and NAME_ = ?")
                        .params(deployment, file)
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("No " + from);
        }
        write(deployment, file, text.replace(from, to), StandardCharsets.UTF_8);
        back.push(() -> write(deployment, file, text, StandardCharsets.UTF_8));
    }

    /** A shipped diagram as the newest version, in another encoding. */
    public void encode(String key, Charset charset) {
        ProcessDefinition definition = deployAgain(key);
        String file = definition.getResourceName();
        Set<String> known = engine.getRepositoryService().createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
        String text = shipped(file).replace("encoding=\"UTF-8\"", "encoding=\"" + charset + "\"");
        write(definition.getDeploymentId(), file, text, charset);
        back.push(() -> forgetSince(known));
    }

    private void write(String deployment, String file, String text, Charset charset) {
        jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = ?")
                .params(text.getBytes(charset), deployment, file)
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
            String diagram = shipped("processes/" + key + ".bpmn");
            return process(deploy(other + ".bpmn", diagram.replace("\"" + key + "\"", "\"" + other + "\"")));
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
        String file = "processes/" + key + ".bpmn";
        return process(deploy(file, change.apply(shipped(file))));
    }

    private static String shipped(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Deployment deploy(String file, String content) {
        Deployment deployment = engine.getRepositoryService()
                .createDeployment()
                .addString(file, content)
                .deploy();
        back.push(() -> {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
            forget();
        });
        return deployment;
    }

    private ProcessDefinition process(Deployment deployment) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult();
    }

    /** Forgets what a restart forgets. */
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
