/** The expressions of a diagram, parsed as far as the guard can tell what they do. */
package fr.cadreia.guard.diagram.expression;
