package fr.cadreia.guard.signature;

import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.List;

/** What stands in the engine under the keys that files define. */
public interface FilesInForce {

    /**
     * The files that define their keys now; a key under which nothing is deployed has none.
     *
     * @param file a diagram, table or form
     */
    List<SourceFile> inForce(SourceFile file);

    /** How many running cases the file speaks to. */
    long runningCases(SourceFile file);

    /** How many open tasks show this form. */
    long openTasks(SourceFile file);

    /**
     * Puts files into force for the person who asked, in this transaction.
     *
     * @throws fr.cadreia.engine.DeploymentRefusedException when the guard refuses them now
     */
    void deploy(DeploymentRequest request, List<SourceFile> files);
}
