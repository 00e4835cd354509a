/** A process as a graph of nodes and flows, whatever its file looks like. */
package fr.cadreia.guard.diagram.flow;
