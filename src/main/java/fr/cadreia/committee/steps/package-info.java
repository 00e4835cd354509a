/** What people do and say in the committee's steps of a case: a folder per form, and what they have in common. */
package fr.cadreia.committee.steps;
