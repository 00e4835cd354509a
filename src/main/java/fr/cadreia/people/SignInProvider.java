package fr.cadreia.people;

/** Where a person proves who they are: by a password of this application, or at the authority's own provider. */
public enum SignInProvider {
    LOCAL,
    OIDC,
    LDAP
}
