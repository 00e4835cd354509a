package fr.cadreia.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param localAccounts whether accounts without an identity at the provider sign in by their password, where people sign
 *     in at a provider; without a provider all accounts do
 */
@ConfigurationProperties("cadre.sign-in")
public record SignInSettings(@DefaultValue("false") boolean localAccounts) {}
