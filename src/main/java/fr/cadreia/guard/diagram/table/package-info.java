/** The guard's demands on a decision table: its columns, its rules, and that it always answers. */
package fr.cadreia.guard.diagram.table;
