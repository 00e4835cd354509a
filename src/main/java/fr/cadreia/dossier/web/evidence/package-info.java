/** The download of all evidence of a case. */
package fr.cadreia.dossier.web.evidence;
