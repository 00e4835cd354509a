package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.source.Problems;

/** A property of a process that the guard checks. */
@FunctionalInterface
public interface Check {

    void check(ExaminedProcess subject, Problems problems);
}
