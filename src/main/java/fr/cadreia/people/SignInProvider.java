package fr.cadreia.people;

/**
 * The place where a person proves who they are: here, by a password of this application, or at the authority's own
 * provider (OpenID Connect), or in its directory.
 */
public enum SignInProvider {
    LOCAL,
    OIDC,
    LDAP
}
