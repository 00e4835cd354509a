package fr.cadreia.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;

/** A stricter table that policy owners put in force while a case is under way; taken back when closed. */
record Redeployed(ProcessEngine engine, String deployment) implements AutoCloseable {

    static Redeployed closingEveryGate(ProcessEngine engine) {
        try (InputStream table = Redeployed.class.getResourceAsStream("/processes/data-gate.dmn")) {
            String stricter = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("not(\"none\")", "-")
                    .replace("not(\"contractualAndTechnical\")", "-");
            return new Redeployed(
                    engine,
                    engine.getRepositoryService()
                            .createDeployment()
                            .addString("processes/data-gate.dmn", stricter)
                            .deploy()
                            .getId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deployment);
    }
}
