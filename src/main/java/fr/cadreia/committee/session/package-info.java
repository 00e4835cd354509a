@org.springframework.modulith.NamedInterface("session")
package fr.cadreia.committee.session;
