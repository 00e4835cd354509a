package fr.cadreia.people;

import java.time.Instant;

/**
 * Something that somebody did to an account or a group.
 *
 * @param actor account id of whoever did it
 * @param account id, or empty for what concerns a group alone
 * @param group id, or empty for what concerns an account alone
 */
public record AccountChange(Instant at, String actor, Kind kind, String account, String group) {

    /** What was done. */
    public enum Kind {
        CREATED,
        CHANGED,
        PASSWORD_SET,
        DELETED,
        JOINED,
        LEFT,
        GROUP_CREATED,
        GROUP_DELETED
    }

    public boolean isByAnother() {
        return !actor.equals(account);
    }

    /** Whether somebody else knows the password from then on. */
    public boolean givesPassword() {
        return kind == Kind.CREATED || kind == Kind.PASSWORD_SET;
    }

    /** What was done, in French, without who and when, e.g. "mot de passe fixé". */
    public String words() {
        return switch (kind) {
            case CREATED -> "compte créé, avec son mot de passe";
            case CHANGED -> "profil modifié";
            case PASSWORD_SET -> "mot de passe fixé";
            case DELETED -> "compte supprimé";
            case JOINED -> "ajouté au groupe " + quoted();
            case LEFT -> "retiré du groupe " + quoted();
            case GROUP_CREATED -> "groupe " + quoted() + " créé";
            case GROUP_DELETED -> "groupe " + quoted() + " supprimé";
        };
    }

    private String quoted() {
        return "«\u00a0" + Role.of(group).map(Role::label).orElse(group) + "\u00a0»";
    }
}
