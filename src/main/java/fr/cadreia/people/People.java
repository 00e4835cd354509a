package fr.cadreia.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The accounts and organisations, wherever they are kept. */
public interface People {

    /** A reference to a person in a kept text. */
    Pattern REFERENCE = Pattern.compile("\\{([a-z0-9.@_-]{1,64})}");

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

    /** Returns the name of every account by its id, in the order of last and first names. */
    Map<String, String> names();

    /** Returns the {@linkplain #distinctName distinct name} of every account by its id, in the order of {@link #names}. */
    default Map<String, String> distinctNames() {
        return names();
    }

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

    /**
     * Returns the account's name, or its name when it was deleted; « personne p-abcdefghij » once that was erased, and the
     * id of whatever else is unknown.
     */
    default String name(String id) {
        return find(id).map(Person::name).orElse(id);
    }

    /** Returns the name that the account's person types to sign in; empty for an account without one. */
    default String signInName(String id) {
        return "";
    }

    /**
     * Returns what stands for a person in a text that is kept for long, until {@link #withNames} tells the name to a
     * reader.
     */
    static String reference(String id) {
        return "{" + id + "}";
    }

    /** Returns a kept text with names in place of the {@linkplain #reference references} to persons. */
    default String withNames(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(named(found)));
    }

    /** Returns the name of the person; what stands there, where it refers to nobody. */
    private String named(MatchResult found) {
        String id = found.group(1);
        String name = name(id);
        return name.equals(id) && find(id).isEmpty() && !id.startsWith(Identities.ID_PREFIX) ? found.group() : name;
    }

    /** Returns the name and the sign-in name, which tells namesakes apart: « Paule Martin (paule.martin) ». */
    default String distinctName(String id) {
        String signInName = signInName(id);
        return signInName.isEmpty() ? name(id) : name(id) + " (" + signInName + ")";
    }
}
