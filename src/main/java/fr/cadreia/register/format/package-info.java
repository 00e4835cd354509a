/** The register in the open formats that others publish: one class per standard, each of an entry's version. */
package fr.cadreia.register.format;
