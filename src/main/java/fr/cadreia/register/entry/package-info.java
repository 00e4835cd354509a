/** What an entry of the public register is made of: one record per subject, kept as JSON. */
@org.springframework.modulith.NamedInterface("entry")
package fr.cadreia.register.entry;
