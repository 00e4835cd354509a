package fr.cadreia.guard.diagram;

import fr.cadreia.guard.diagram.requirement.TableFeel;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.Optional;

/** The engine's reading of files. No content of a file makes these methods throw. */
public interface EngineReading {

    /**
     * Reads a diagram with the engine's own parser, before the engine uses it.
     *
     * @return empty, with a problem reported, when the file is no XML
     */
    Optional<Diagram> readDiagram(SourceFile file, Problems problems);

    /** Reads the elements of a decision table; the engine's own objections are reported. */
    Optional<Xml> readDecisionTable(SourceFile file, Problems problems);

    /** Returns the engine's arithmetic for the tables that it read. */
    TableFeel feel();

    /** A diagram that was read, and that the engine has not judged yet. */
    interface Diagram {

        Xml definitions();

        /**
         * Reports what the engine itself objects to. Not to be called for a diagram that may hold code: the engine
         * instantiates classes while it parses.
         */
        void parse(Problems problems);
    }
}
