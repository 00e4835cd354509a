/** Reads the files that inventories come in. */
package fr.cadreia.intake.file;
