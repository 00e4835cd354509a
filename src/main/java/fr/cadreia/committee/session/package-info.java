/** A session of the committee: its agenda, opening, sheet of presence, rooms and closing; and the calendar of the committee. */
@org.springframework.modulith.NamedInterface("session")
package fr.cadreia.committee.session;
