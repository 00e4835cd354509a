package fr.cadreia.signin;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.SignInIdentities;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param localAccounts whether accounts without an identity at the provider or in the directory sign in by their
 *     password, where people sign in there; without either all accounts do
 * @param secondFactor whether people who examine, decide or administer enter a code after their password of this
 *     application or of the directory
 * @param breakGlass the sign-in name of the administrator who signs in by a password of this application whatever
 *     happens to the provider or the directory; empty for none
 */
@ConfigurationProperties("cadre.sign-in")
public record SignInSettings(
        @DefaultValue("false") boolean localAccounts,
        @DefaultValue("false") boolean secondFactor,
        @DefaultValue("") String breakGlass) {

    public SignInSettings {
        breakGlass = SignInIdentities.normalised(breakGlass);
        if (!breakGlass.isEmpty()) {
            try {
                SignInIdentities.requireWellFormed(breakGlass);
            } catch (CommandRefusedException malformed) {
                throw new StartRefusedException(
                        "Réglage cadre.sign-in.break-glass\u00a0: «\u00a0" + breakGlass
                                + "\u00a0» ne peut pas être l’identifiant d’un compte\u00a0; écrivez celui avec lequel"
                                + " l’administrateur de secours se connecte.",
                        malformed);
            }
        }
    }
}
