/** The committee’s steps of a case: the record and the step of each form, and the code that they share. */
package fr.cadreia.committee.steps;
