package fr.cadreia.guard.process;

import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;

/** Takes a deployment back, so that what follows from it happens outside its transaction. */
final class UnsignedDeployment extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    private final transient List<SourceFile> files;
    private final String existing;

    private UnsignedDeployment(List<SourceFile> files, String existing) {
        super("Not signed");
        this.files = files;
        this.existing = existing;
    }

    static UnsignedDeployment waits(List<SourceFile> files) {
        return new UnsignedDeployment(files, "");
    }

    /** @param existing id of the deployment that put the same into force */
    static UnsignedDeployment inForce(String existing) {
        return new UnsignedDeployment(List.of(), existing);
    }

    List<SourceFile> files() {
        return files;
    }

    /** Returns the id of the existing deployment; empty when there is none. */
    String existing() {
        return existing;
    }
}
