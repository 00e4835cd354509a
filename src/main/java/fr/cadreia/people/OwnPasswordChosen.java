package fr.cadreia.people;

/**
 * A person has changed the own password while signed in: whoever else signed in with the old one is to be out.
 *
 * @param account id
 */
public record OwnPasswordChosen(String account) {}
