/** The help: for each role a few steps, with where each is done. */
package fr.cadreia.portal.help;
