package fr.cadreia.people;

/**
 * A person has changed their own password while signed in: every other session that began with the old one ends. That
 * is told by this event alone, without {@link SessionsEnded}.
 *
 * @param account id
 */
public record OwnPasswordChosen(String account) {}
