package fr.cadreia.register.format;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.kernel.database.ShortTransactions;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.notification.TagUris;
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

    private static final NotificationSettings SETTINGS = new NotificationSettings(
            false, URI.create("https://cadre.exemple.fr"), "", null, null, null, 1, null, "", "");

    static final RegisterAddresses PAGES = new RegisterAddresses(SETTINGS);

    static final TagUris TAGS = tags();

    private Authority() {}

    private static TagUris tags() {
        ShortTransactions database = mock(ShortTransactions.class);
        when(database.call(any())).thenReturn("cadre.exemple.fr,2026-11-28");
        return new TagUris(SETTINGS, database, AuthorityClock.ofMachine());
    }
}
