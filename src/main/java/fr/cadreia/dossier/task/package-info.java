/** Tasks that wait for people: where they stand, whom they are for, their addresses, and what a page says once one is done. */
@org.springframework.modulith.NamedInterface("task")
package fr.cadreia.dossier.task;
