/** The consequences of the answers by the tables of the framework: risk, track, opinions. */
@org.springframework.modulith.NamedInterface("qualification")
package fr.cadreia.dossier.qualification;
