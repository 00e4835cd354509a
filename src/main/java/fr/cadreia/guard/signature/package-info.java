/** Deployments that wait for a second person, and what became of them. */
@org.springframework.modulith.NamedInterface("signature")
package fr.cadreia.guard.signature;
