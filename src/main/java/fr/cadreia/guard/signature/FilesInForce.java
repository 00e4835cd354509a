package fr.cadreia.guard.signature;

import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.List;

/** The files that stand in the engine under the keys that other files define. */
public interface FilesInForce {

    /**
     * Returns the files that define their keys now; a key under which nothing is deployed has none.
     *
     * @param file a diagram, table or form
     */
    List<SourceFile> inForce(SourceFile file);

    /** Returns the number of running cases that use the file. */
    long runningCases(SourceFile file);

    /** Returns the number of open tasks that show this form. */
    long openTasks(SourceFile file);

    /**
     * Puts files into force for the person who asked, in this transaction.
     *
     * @throws fr.cadreia.engine.DeploymentRefusedException when the guard refuses them now
     */
    void deploy(DeploymentRequest request, List<SourceFile> files);
}
