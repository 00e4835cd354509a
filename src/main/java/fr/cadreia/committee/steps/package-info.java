/** What people do and say in the committee’s steps of a case: the record and the step of each form, and what they share. */
package fr.cadreia.committee.steps;
