package fr.cadreia.people;

/**
 * Whose account it is.
 *
 * @param mailbox where the account's mail goes; no other account has it; empty when none is recorded
 */
public record Profile(String firstName, String lastName, String mailbox) {

    /** First and last name, as others read them. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
