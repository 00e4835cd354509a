/** What one version of the framework demands of the files, as data. */
package fr.cadreia.guard.diagram.requirement;
