package fr.cadreia.journal;

/**
 * The place of an event, as its row gives it; empty where it does not.
 *
 * @param form id of the form whose document the row attests
 * @param step code name of the step of the path that the task carries
 * @param element id of the element in its diagram
 * @param task id of the task
 * @param process id of the process instance
 */
public record RowPlace(String form, String step, String element, String task, String process) {}
