package fr.cadreia.register.format;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.notification.TagUris;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

/** The authority in whose name the tests export. */
final class Authority {

    static final Publisher PUBLISHER = new Publisher(
            "Métropole de Valmont",
            "registre-ia@exemple.fr",
            "1 place de l’Hôtel, 00000 Valmont",
            "Métropole de Valmont",
            "fr",
            "https://www.etalab.gouv.fr/licence-ouverte-open-licence");

    private static final NotificationSettings SETTINGS = new NotificationSettings(
            false, URI.create("https://cadre.exemple.fr"), "", null, null, null, 1, null, "", "");

    static final RegisterAddresses PAGES = new RegisterAddresses(SETTINGS);

    static final TagUris TAGS = new TagUris(
            SETTINGS,
            proposed -> proposed,
            new AuthorityClock(InstantSource.fixed(Instant.parse("2026-11-28T09:00:00Z"))));

    private Authority() {}
}
