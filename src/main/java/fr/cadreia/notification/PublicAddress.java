package fr.cadreia.notification;

import fr.cadreia.engine.database.StartRefusedException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where links could be followed by nobody: the public address is one, and outside the demonstration not
 * that of the machine itself.
 */
@Component
class PublicAddress {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern ITSELF =
            Pattern.compile("(?i)(.+\\.)?localhost\\.?|127(\\.\\d+){1,3}|0(\\.0){0,3}|\\[[:0]+1?]");

    PublicAddress(NotificationSettings settings, Environment environment) {
        URI address = settings.baseUrl();
        if (address.getHost() == null || !WEB.contains(address.getScheme()) || address.getRawQuery() != null) {
            throw refused(address, "n’est pas une adresse du web");
        }
        if (ITSELF.matcher(address.getHost()).matches() && !environment.acceptsProfiles(Profiles.of("demo"))) {
            throw refused(address, "n’est connue que de la machine elle-même");
        }
    }

    private static StartRefusedException refused(URI address, String why) {
        return new StartRefusedException(
                "Réglage cadre.notification.base-url\u00a0: «\u00a0" + address + "\u00a0» " + why
                        + ". Donnez l’adresse par laquelle on joint l’application, par exemple https://ia.exemple.fr\u00a0: les liens"
                        + " des courriels, du registre et de ses fichiers commencent par elle.");
    }
}
