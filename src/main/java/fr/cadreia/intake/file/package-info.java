/** Reads the files that inventories come in. */
@org.springframework.modulith.NamedInterface("file")
package fr.cadreia.intake.file;
