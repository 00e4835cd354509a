/** Signing in at the authority's provider of identities by OpenID Connect, in the profile oidc. */
package fr.cadreia.signin.oidc;
