package fr.cadreia.signin;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.authentication.AccountStatusException;

/**
 * The reason why a person is not signed in by the word of a provider of identities or of the directory, or has not proved who
 * they are to the provider. The page to sign in says it; no other way to sign in is tried.
 */
public final class SignInRefusal extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The reasons, each with the key of its sentence; the end of the key stands in the address of the page to sign in. */
    public enum Reason {
        /** Nothing is wrong: the identity is to be linked to the account of a one-time link, on a page of its own. */
        TO_LINK("signin.identity.pending"),
        /** The provider does not answer. */
        UNAVAILABLE("signin.refused.indisponible"),
        /** The person gave up there. */
        CANCELLED("signin.refused.abandon"),
        /** An answer of the provider is not valid, or came too late, or twice. */
        INVALID("signin.refused.invalide"),
        /** The level of authentication is not among the demanded ones. */
        LEVEL("signin.refused.niveau"),
        /** No account is linked to the identity, and none is opened by itself. */
        UNKNOWN("signin.refused.inconnu"),
        /** The provider names no organisation that has one here. */
        ORGANISATION("signin.refused.organisation"),
        /** The provider gives no complete name and mailbox. */
        INCOMPLETE("signin.refused.incomplet"),
        /** The mailbox serves another account. */
        MAILBOX("signin.refused.boite"),
        /** The account is closed here. */
        CLOSED("signin.refused.ferme"),
        /** The provider or the directory gives no access, or gives it no more. */
        TAKEN_AWAY("signin.refused.retire"),
        /** The person who is signed in came back with the identity of another account. */
        OTHER_ACCOUNT("signin.refused.autre-compte"),
        /** The provider did not ask the person again who they are. */
        NOT_CONFIRMED("signin.refused.non-confirme");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        /** Returns the key of its French sentence. */
        public String message() {
            return message;
        }

        /** Returns the word for it in the address of the page to sign in. */
        public String word() {
            return message.substring(message.lastIndexOf('.') + 1);
        }

        /** Returns the reason with this word. */
        public static Optional<Reason> of(String word) {
            return Arrays.stream(values())
                    .filter(reason -> reason.word().equals(word))
                    .findFirst();
        }
    }

    public SignInRefusal(Reason reason) {
        this(reason, null);
    }

    public SignInRefusal(Reason reason, Throwable cause) {
        super(reason.word(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
