/**
 * The common parts of the commands that need no running application: their arguments, and the installation's database.
 */
package fr.cadreia.kernel.cli;
