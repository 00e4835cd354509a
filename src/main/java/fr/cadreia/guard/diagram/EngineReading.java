package fr.cadreia.guard.diagram;

import java.util.Optional;

/** How the engine reads files. Nothing that a file contains makes these throw. */
public interface EngineReading {

    /**
     * The elements of a diagram as the engine's own parser reads them, before it makes anything of them.
     *
     * @return empty, with a problem reported, when the file is no XML
     */
    Optional<Xml> readDiagram(SourceFile file, Problems problems);

    /**
     * Reports what the engine itself objects to. Not to be called for a diagram that may hold code: the engine
     * instantiates classes while it parses.
     */
    void parseDiagram(SourceFile file, Problems problems);

    /** The elements of a decision table; what the engine itself objects to is reported. */
    Optional<Xml> readDecisionTable(SourceFile file, Problems problems);
}
