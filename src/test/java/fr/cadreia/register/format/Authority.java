package fr.cadreia.register.format;

import fr.cadreia.notification.NotificationSettings;
import java.net.URI;

/** The authority in whose name the tests export. */
final class Authority {

    static final Publisher PUBLISHER = new Publisher(
            "Métropole de Valmont",
            "registre-ia@exemple.fr",
            "1 place de l’Hôtel, 00000 Valmont",
            "Métropole de Valmont",
            "fr",
            "https://www.etalab.gouv.fr/licence-ouverte-open-licence");

    static final RegisterAddresses PAGES = new RegisterAddresses(new NotificationSettings(
            false, URI.create("https://cadre.exemple.fr"), "", null, null, null, null, 1, null, "", ""));

    private Authority() {}
}
