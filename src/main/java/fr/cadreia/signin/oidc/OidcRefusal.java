package fr.cadreia.signin.oidc;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** The reason why nobody is signed in by the provider's word; the page to sign in says it. */
public final class OidcRefusal extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The reasons, each with its word in the address of the page to sign in. */
    public enum Reason {
        /** The provider does not answer. */
        UNAVAILABLE("indisponible"),
        /** The person gave up there. */
        CANCELLED("abandon"),
        /** An answer of the provider is not valid, or came too late, or twice. */
        INVALID("invalide"),
        /** The level of authentication is not among the demanded ones. */
        LEVEL("niveau"),
        /** No account is linked to the identity, and none is opened by itself. */
        UNKNOWN("inconnu"),
        /** The provider names no organisation that has one here. */
        ORGANISATION("organisation"),
        /** The provider gives no complete name and mailbox. */
        INCOMPLETE("incomplet"),
        /** The mailbox serves another account. */
        MAILBOX("boite"),
        /** The account is closed here. */
        CLOSED("ferme"),
        /** The provider has taken access away. */
        TAKEN_AWAY("retire"),
        /** The person who is signed in came back with the identity of another account. */
        OTHER_ACCOUNT("autre-compte"),
        /** The provider did not ask the person again who they are. */
        NOT_CONFIRMED("non-confirme");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** Returns the key of its French sentence. */
        public String message() {
            return "signin.refused." + word;
        }

        String word() {
            return word;
        }

        /** Returns the reason with this word. */
        public static Optional<Reason> of(String word) {
            return Arrays.stream(values())
                    .filter(reason -> reason.word.equals(word))
                    .findFirst();
        }
    }

    OidcRefusal(Reason reason) {
        this(reason, null);
    }

    OidcRefusal(Reason reason, Throwable cause) {
        super(reason.word, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
