package fr.cadreia.people;

/**
 * A person has changed their own password while signed in: every other session that began with the old one ends.
 *
 * @param account id
 */
public record OwnPasswordChosen(String account) {}
