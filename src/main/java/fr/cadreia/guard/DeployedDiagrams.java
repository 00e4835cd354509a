package fr.cadreia.guard;

import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.List;

/** The diagrams that stand in the engine, deployed in any way, with the guard's present verdict on them. */
public interface DeployedDiagrams {

    /** Returns the framework's processes in its order, then whatever else was put into the engine. */
    List<String> keys();

    /** Lists the versions, newest first; empty when none is deployed. */
    List<DiagramVersion> versions(String key);

    SourceFile source(DiagramVersion version);

    /** Returns the newest version of each decision table, and of each form that the framework names. */
    List<SourceFile> tablesAndForms();

    /** Lists the problems of a version; empty when the guard accepts it. */
    List<Problem> problems(DiagramVersion version);

    /** Returns the answer that a deployment of these files together would get now. */
    List<Problem> verify(List<SourceFile> files);
}
