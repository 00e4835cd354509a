package fr.cadreia.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts and organisations, wherever they are kept. */
public interface People {

    Optional<Person> find(String id);

    /** @throws java.util.NoSuchElementException when there is no such account */
    default Person get(String id) {
        return find(id).orElseThrow(() -> new java.util.NoSuchElementException("Compte inconnu\u00a0: " + id));
    }

    default List<Person> members(Role role) {
        return members(role.id());
    }

    /** @param group id of a role, an organisation or another group of accounts; empty when there is no such group */
    List<Person> members(String group);

    /**
     * Returns the address for the account's mail; empty when none was given, and while nobody may sign in with the
     * account: people who left get no mail.
     */
    Optional<String> mailAddress(String id);

    List<Organisation> organisations();

    /** Returns the name of every account by its id, in the order of ids. */
    Map<String, String> names();

    /** Lists the entries of the directory for every account. */
    List<Listing> directory();

    /**
     * An account in the directory.
     *
     * @param mailAddress empty when none was given
     */
    record Listing(String firstName, String lastName, String mailAddress) {}

    default Optional<Organisation> organisation(String id) {
        return organisations().stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** Returns the organisation's name, or its id where it is unknown. */
    default String organisationName(String id) {
        return organisation(id).map(Organisation::name).orElse(id);
    }

    /** Tells whether there is such an account, and it has the role. */
    default boolean has(String id, Role role) {
        return find(id).filter(person -> person.has(role)).isPresent();
    }

    /** Returns the account's name, or its name when it was deleted; the id where neither is known. */
    default String name(String id) {
        return find(id).map(Person::name).orElse(id);
    }
}
