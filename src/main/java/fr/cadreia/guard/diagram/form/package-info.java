/** The guard's demands on a form: its questions, its words, and the facts of the case that it shows. */
package fr.cadreia.guard.diagram.form;
