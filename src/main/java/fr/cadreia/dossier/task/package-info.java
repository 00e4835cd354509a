/** The tasks of a case: where they stand, whom they are for, and their addresses. */
@org.springframework.modulith.NamedInterface("task")
package fr.cadreia.dossier.task;
