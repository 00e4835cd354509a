/** The measures of a case: its indicators, their units, goals and series. */
@org.springframework.modulith.NamedInterface("measure")
package fr.cadreia.dossier.measure;
