/** What a case measures: its indicators, their units, goals and series. */
@org.springframework.modulith.NamedInterface("measure")
package fr.cadreia.dossier.measure;
