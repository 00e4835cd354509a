/** The records of an entry of the public register: one per subject, kept as JSON. */
@org.springframework.modulith.NamedInterface("entry")
package fr.cadreia.register.entry;
