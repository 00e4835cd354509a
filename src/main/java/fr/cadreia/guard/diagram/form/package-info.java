/** What the guard demands of a form: its questions, its words, and what it shows of the case. */
package fr.cadreia.guard.diagram.form;
