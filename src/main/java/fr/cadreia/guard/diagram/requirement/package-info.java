/** The demands of one version of the framework on the files, as data. */
package fr.cadreia.guard.diagram.requirement;
