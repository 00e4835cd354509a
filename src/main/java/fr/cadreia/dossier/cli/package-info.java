/** Commands of this feature that need no running application. */
package fr.cadreia.dossier.cli;
