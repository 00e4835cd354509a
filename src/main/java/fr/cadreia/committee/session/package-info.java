/**
 * A session of the committee: its agenda, opening, presence sheet, movements in the room and closing; and the calendar
 * of the committee.
 */
@org.springframework.modulith.NamedInterface("session")
package fr.cadreia.committee.session;
