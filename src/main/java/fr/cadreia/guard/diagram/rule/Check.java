package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.source.Problems;

/** One property of a process. */
@FunctionalInterface
public interface Check {

    void check(ExaminedProcess subject, Problems problems);
}
