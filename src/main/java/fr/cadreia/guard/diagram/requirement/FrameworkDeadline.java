package fr.cadreia.guard.diagram.requirement;

/**
 * A term of the framework itself, which no diagram leaves out, dates otherwise or leads elsewhere.
 *
 * @param at a step, or the form of a task, whose term it is; null for one of the whole case
 * @param since of the whole case: the variable that has a value from the moment on at which it is awaited
 * @param date the variable that dates it, or null for a duration
 * @param least the least time that it lasts, as ISO 8601 has it
 * @param most the greatest time that it lasts, as ISO 8601 has it
 * @param interrupts whether it takes the task away from people
 * @param then the service that it leads to at once, or null
 * @param records the listener that says that it came, or null
 * @param says French sentence for people
 */
public record FrameworkDeadline(
        String at,
        String since,
        String date,
        String least,
        String most,
        boolean interrupts,
        String then,
        String records,
        String says) {}
