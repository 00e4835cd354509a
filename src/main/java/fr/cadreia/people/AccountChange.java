package fr.cadreia.people;

import java.time.Instant;

/**
 * A change of an account, a right or a group.
 *
 * @param actor account id of the person who did it
 * @param account id, or empty for a change that concerns a group alone
 * @param group id of a group or role, or empty for a change that concerns an account alone
 * @param note words that go with the change, e.g. the act, French; often empty
 */
public record AccountChange(Instant at, String actor, Kind kind, String account, String group, String note) {

    /** The kind of change, in French; where a group is concerned its name follows. */
    public enum Kind {
        CREATED("compte créé"),
        CHANGED("profil modifié"),
        PASSWORD_SET("mot de passe choisi"),
        DELETED("compte supprimé"),
        JOINED("ajouté au groupe"),
        LEFT("retiré du groupe"),
        GROUP_CREATED("groupe créé\u00a0:"),
        GROUP_DELETED("groupe supprimé\u00a0:"),
        RIGHT_ASKED("habilitation demandée\u00a0:"),
        RIGHT_REFUSED("habilitation refusée\u00a0:"),
        RIGHT_LAPSED("demande devenue caduque, sans réponse\u00a0:"),
        RIGHT_DROPPED("demande retirée par son auteur\u00a0:"),
        RIGHT_SIGNED("demande contresignée\u00a0:"),
        RIGHT_GRANTED("habilitation accordée\u00a0:"),
        RIGHT_SHORTENED("fin d’habilitation décidée\u00a0:"),
        RIGHT_ENDED("habilitation terminée\u00a0:"),
        ORGANISATION_CHANGED("rattaché à l’organisation"),
        DECIDER_NAMED("décide désormais par l’autorité de"),
        IDENTITY_LINKED("identité de connexion rattachée"),
        IDENTITY_UNLINKED("identité de connexion détachée"),
        SIGN_IN_RENAMED("identifiant de connexion changé"),
        SIGN_IN_CLOSED("connexion fermée"),
        SIGN_IN_REOPENED("connexion rouverte"),
        PASSWORD_HASHED_ANEW("mot de passe haché à nouveau, plus fortement"),
        PASSWORD_ANNULLED("mot de passe annulé, en attente d’un nouveau"),
        LINK_MADE("lien à usage unique établi pour choisir le mot de passe"),
        CODE_GIVEN("code remis pour choisir le mot de passe"),
        TOKEN_MADE("jeton d’accès créé"),
        TOKEN_REVOKED("jeton d’accès révoqué"),
        BREAK_GLASS_USED("accès de secours utilisé"),
        SECOND_FACTOR_SET("second facteur enregistré"),
        SECOND_FACTOR_FORGOTTEN("second facteur retiré"),
        IDENTITY_ERASED("identité effacée"),
        INSTALLATION_CLOSED("installation close"),
        GUARANTOR_RECOVERED("garant nommé à nouveau par la commande de secours");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Tells whether somebody else may sign in with the account afterwards. */
        public boolean concernsSignIn() {
            return switch (this) {
                case CHANGED,
                        PASSWORD_SET,
                        PASSWORD_ANNULLED,
                        LINK_MADE,
                        CODE_GIVEN,
                        IDENTITY_LINKED,
                        TOKEN_MADE,
                        SECOND_FACTOR_FORGOTTEN,
                        SIGN_IN_REOPENED -> true;
                default -> false;
            };
        }

        /**
         * Tells whether the account is different afterwards; a request alone changes nothing, nor does a password that
         * is hashed anew.
         */
        public boolean hasEffect() {
            return switch (this) {
                case RIGHT_ASKED, RIGHT_REFUSED, RIGHT_LAPSED, RIGHT_DROPPED, PASSWORD_HASHED_ANEW -> false;
                default -> true;
            };
        }
    }

    public boolean isByAnother() {
        return !actor.equals(account);
    }

    /**
     * Describes the change in French, without the person and the day, e.g. "habilitation accordée : « Experts IA »".
     */
    public String words() {
        String what = group.isEmpty()
                ? kind.words
                : kind.words + " «\u00a0" + Role.of(group).map(Role::label).orElse(group) + "\u00a0»";
        return note.isEmpty() ? what : what + " (" + note + ")";
    }
}
