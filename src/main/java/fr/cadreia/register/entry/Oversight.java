package fr.cadreia.register.entry;

/**
 * The control that people keep (rule 4), from the proposal, the protocol and the generalisation.
 *
 * @param roleInDecision {@code informs}, {@code drafts}, {@code recommends} or, where nobody is affected, {@code decides}
 * @param noticeKind how people are told that it is an AI (AI Act art. 50): {@code firstMessage}, {@code caption}, {@code poster},
 *     {@code other}, {@code reviewed}
 * @param affectsPersons the interests of persons that it may affect: {@code none}, {@code rights}, {@code benefits},
 *     {@code employment}, {@code education}, {@code biometrics}, {@code safety}
 * @param humanControl the checks, the people who make them, their frequency, and the way to correct a result
 * @param objection the way for a person to contest a result
 * @param rollback the way back to the state before
 * @param training the first training of its users
 * @param notice the information of the persons concerned
 * @param monitoring the supervision since the generalisation: its people, its subject, its frequency
 */
public record Oversight(
        LabelledCode roleInDecision,
        LabelledCode affectsPersons,
        String humanControl,
        String objection,
        String rollback,
        String training,
        LabelledCode noticeKind,
        String notice,
        String monitoring) {}
