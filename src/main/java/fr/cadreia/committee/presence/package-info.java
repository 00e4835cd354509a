/**
 * Who is there when the committee sits: one timeline for each session, read at a moment, and who counts for a point at that
 * moment.
 */
@org.springframework.modulith.NamedInterface("presence")
package fr.cadreia.committee.presence;
