@org.springframework.modulith.NamedInterface("minutes")
package fr.cadreia.committee.minutes;
