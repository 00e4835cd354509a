/** The rules for diagrams, one per class; each has its page with an example that keeps it and one that breaks it. */
package fr.cadreia.guard.diagram.rule;
