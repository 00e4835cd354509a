/**
 * The presence when the committee sits: one timeline for each session, read at a moment, and the members who count for
 * a point at that moment. The timeline is written in {@code session}: by its opening, the changes of presence, and the
 * rooms.
 */
@org.springframework.modulith.NamedInterface("presence")
package fr.cadreia.committee.presence;
