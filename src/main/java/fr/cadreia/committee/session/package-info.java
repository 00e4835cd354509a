/** A session of the committee: its agenda, convening, sheet of presence, rooms and closing. */
@org.springframework.modulith.NamedInterface("session")
package fr.cadreia.committee.session;
