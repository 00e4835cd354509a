package fr.cadreia.register.entry;

/**
 * The control that people keep (rule 4), from the proposal, the protocol and the generalisation.
 *
 * @param roleInDecision {@code informs}, {@code drafts}, {@code recommends} or, where nobody is affected, {@code decides}
 * @param affectsPersons what it may touch: {@code none}, {@code rights}, {@code benefits}, {@code employment}, {@code education},
 *     {@code biometrics}, {@code safety}
 * @param humanControl who checks what, how often, and how to correct
 * @param objection how a person contests a result
 * @param rollback how to go back to what was before
 * @param training what those who use it learn first
 * @param notice how the persons concerned are informed
 * @param monitoring who watches what, how often, since the generalisation
 */
public record Oversight(
        LabelledCode roleInDecision,
        LabelledCode affectsPersons,
        String humanControl,
        String objection,
        String rollback,
        String training,
        String notice,
        String monitoring) {}
