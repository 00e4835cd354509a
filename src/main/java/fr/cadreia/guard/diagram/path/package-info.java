/** The search through a process for a path to the generalisation that lacks a proof. */
package fr.cadreia.guard.diagram.path;
