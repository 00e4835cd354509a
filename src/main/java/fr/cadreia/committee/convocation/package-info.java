/** The convocation to a session: what it announces, to whom, and how it is filed. */
package fr.cadreia.committee.convocation;
