/** The register in the open formats that others publish: one class per standard, each of an entry's version. */
@org.springframework.modulith.NamedInterface("format")
package fr.cadreia.register.format;
