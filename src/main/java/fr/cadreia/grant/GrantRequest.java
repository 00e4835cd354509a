package fr.cadreia.grant;

import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request of one person, which has no effect before a guarantor has signed it. A request is never changed: a person
 * who wants something else withdraws it and asks anew.
 *
 * @param id 0 before it is stored
 * @param account the account that it concerns; for a decider, the organisation for which it decides
 * @param role the role of a right or of its end; else empty
 * @param titular the titular, for a deputy's seat; else empty
 * @param title the words by which papers name the holder of a right; always given for a seat
 * @param from first day of a right; for an end, the first day without it
 * @param until first day without the right; else empty
 * @param grant for an end, the id of the right that ends; else 0
 * @param organisation the new organisation of an account; for a decider, the organisation whose authority decides;
 *     else empty
 * @param profile the new profile of an account; for an identity, the profile that the provider gives; else empty texts
 * @param identity the identity that the account gets, or whose provider's identity it loses; else {@link Identity#NONE}
 * @param act the act on which it rests, French
 */
public record GrantRequest(
        long id,
        Kind kind,
        String account,
        Optional<Role> role,
        String titular,
        Title title,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        long grant,
        String organisation,
        Profile profile,
        Identity identity,
        String act,
        String askedBy,
        Instant askedAt,
        State state,
        String answeredBy,
        Optional<Instant> answeredAt,
        String reason) {

    private static final Profile NO_PROFILE = new Profile("", "", "");

    /** The kind of a request. */
    public enum Kind {
        RIGHT,
        END,
        ORGANISATION,
        DECIDER,
        PROFILE,
        IDENTITY,
        SECOND_FACTOR,
        REOPENING,
        ERASURE
    }

    /**
     * An identity at a provider.
     *
     * @param subject the lasting name at the provider; empty for a request that takes the provider's identity away
     * @param signInName the name that people read
     */
    public record Identity(SignInProvider provider, String subject, String signInName) {

        static final Identity NONE = new Identity(SignInProvider.LOCAL, "", "");

        boolean isTakenAway() {
            return subject.isEmpty();
        }
    }

    /** The state of a request. */
    public enum State {
        WAITING("À contresigner"),
        SIGNED("Contresignée"),
        REFUSED("Refusée"),
        DROPPED("Retirée par son auteur"),
        LAPSED("Caduque, faute de réponse");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }
    }

    /** Makes a request about an account or an organisation as such, and no role. */
    private static GrantRequest about(
            Kind kind, String account, String organisation, Profile profile, Identity identity, String act) {
        return new GrantRequest(
                0,
                kind,
                account,
                Optional.empty(),
                "",
                Title.NONE,
                Optional.empty(),
                Optional.empty(),
                0,
                organisation,
                profile,
                identity,
                act,
                "",
                Instant.EPOCH,
                State.WAITING,
                "",
                Optional.empty(),
                "");
    }

    /** Makes a request about a role of an account. */
    private static GrantRequest about(
            Kind kind,
            String account,
            Role role,
            String titular,
            LocalDate from,
            Optional<LocalDate> until,
            long grant,
            String act) {
        return new GrantRequest(
                0,
                kind,
                account,
                Optional.of(role),
                titular,
                Title.NONE,
                Optional.of(from),
                until,
                grant,
                "",
                NO_PROFILE,
                Identity.NONE,
                act,
                "",
                Instant.EPOCH,
                State.WAITING,
                "",
                Optional.empty(),
                "");
    }

    /** @param titular the titular of a deputy; else empty */
    public static GrantRequest right(
            String account, Role role, String titular, LocalDate from, LocalDate until, String act) {
        return about(Kind.RIGHT, account, role, titular, from, Optional.of(until), 0, act);
    }

    /** @param day the first day without the right */
    public static GrantRequest end(Grant grant, LocalDate day, String act) {
        return about(Kind.END, grant.account(), grant.role(), grant.titular(), day, Optional.empty(), grant.id(), act);
    }

    public static GrantRequest organisation(String account, String organisation, String act) {
        return about(Kind.ORGANISATION, account, organisation, NO_PROFILE, Identity.NONE, act);
    }

    /** @param act the act that named the decider; for a commune, the act by which it joined the framework */
    public static GrantRequest decider(String organisation, String deciding, String act) {
        return about(Kind.DECIDER, organisation, deciding, NO_PROFILE, Identity.NONE, act);
    }

    public static GrantRequest profile(String account, Profile profile, String act) {
        return about(Kind.PROFILE, account, "", profile, Identity.NONE, act);
    }

    /** @param profile the profile that the provider gives, for the guarantor to compare */
    public static GrantRequest identity(String account, Identity identity, Profile profile, String act) {
        return about(Kind.IDENTITY, account, "", profile, identity, act);
    }

    /** Makes the request that the account no longer signs in at this provider. */
    public static GrantRequest identityTakenAway(String account, SignInProvider provider, String act) {
        return about(Kind.IDENTITY, account, "", NO_PROFILE, new Identity(provider, "", ""), act);
    }

    /** Makes the request that the account's second factor is forgotten, so that its person sets another one. */
    public static GrantRequest secondFactor(String account, String act) {
        return about(Kind.SECOND_FACTOR, account, "", NO_PROFILE, Identity.NONE, act);
    }

    public static GrantRequest reopening(String account, String act) {
        return about(Kind.REOPENING, account, "", NO_PROFILE, Identity.NONE, act);
    }

    /** Makes the request that what the person of the account was called is erased for good. */
    public static GrantRequest erasure(String account, String act) {
        return about(Kind.ERASURE, account, "", NO_PROFILE, Identity.NONE, act);
    }

    /** Returns the same request with this title, by which papers name the holder of the right. */
    public GrantRequest titled(Title named) {
        return new GrantRequest(
                id,
                kind,
                account,
                role,
                titular,
                named,
                from,
                until,
                grant,
                organisation,
                profile,
                identity,
                act,
                askedBy,
                askedAt,
                state,
                answeredBy,
                answeredAt,
                reason);
    }

    GrantRequest askedBy(String person, Instant now) {
        return new GrantRequest(
                id,
                kind,
                account,
                role,
                titular,
                title,
                from,
                until,
                grant,
                organisation,
                profile,
                identity,
                act,
                person,
                now,
                State.WAITING,
                "",
                Optional.empty(),
                "");
    }

    /** Returns the id of the group that the request is about, or empty. */
    String group() {
        return role.map(Role::id).orElse(organisation);
    }
}
