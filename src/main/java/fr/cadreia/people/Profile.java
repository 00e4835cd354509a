package fr.cadreia.people;

/**
 * The profile of an account's person.
 *
 * @param mailbox the address for the account's mail; no other account has it; empty when none is recorded
 */
public record Profile(String firstName, String lastName, String mailbox) {

    /** Returns the first and last name, as others read them. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
