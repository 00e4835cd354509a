/** The minutes of a session: what they tell of each point, how they are signed, approved and published. */
@org.springframework.modulith.NamedInterface("minutes")
package fr.cadreia.committee.minutes;
