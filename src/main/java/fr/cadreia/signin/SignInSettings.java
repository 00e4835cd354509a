package fr.cadreia.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param localAccounts whether accounts without an identity at the provider or in the directory sign in by their
 *     password, where people sign in there; without either all accounts do
 * @param secondFactor whether people who examine, decide or administer enter a code after their password of this
 *     application
 * @param breakGlass the sign-in name of the administrator who signs in by a password of this application whatever
 *     happens to the provider or the directory; empty for none
 */
@ConfigurationProperties("cadre.sign-in")
public record SignInSettings(
        @DefaultValue("false") boolean localAccounts,
        @DefaultValue("false") boolean secondFactor,
        @DefaultValue("") String breakGlass) {}
