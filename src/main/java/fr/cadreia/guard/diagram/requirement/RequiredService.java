package fr.cadreia.guard.diagram.requirement;

import java.util.List;

/**
 * A service that every way passes after one of these and before that step.
 *
 * @param after codes of steps, or services
 * @param when a variable, or null where it is needed in any case
 * @param is the value that it has where the service is needed
 */
public record RequiredService(String service, List<String> after, String before, String when, String is) {}
