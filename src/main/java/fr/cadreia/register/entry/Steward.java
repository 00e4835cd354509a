package fr.cadreia.register.entry;

/**
 * The people who answer for the use: functions and service mailboxes, never persons.
 *
 * @param organisation the department or commune; the code is its group's id
 * @param commune whether it is a commune rather than a department of the authority
 * @param contactFunction e.g. "Cheffe du service accueil"
 * @param contactMailbox of the service; null when the proposal gave the mailbox of a person
 * @param sponsor the elected member's delegation, e.g. "Propreté"
 * @param partners communes, companies, universities
 */
public record Steward(
        LabelledCode organisation,
        boolean commune,
        String contactFunction,
        String contactMailbox,
        String sponsor,
        String partners) {}
