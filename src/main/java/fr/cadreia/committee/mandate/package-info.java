/** The members of the committee: seats, colleges and mandates, with their first and last days. */
package fr.cadreia.committee.mandate;
