package fr.cadreia.register.format;

import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.register.EntryVersion;
import org.springframework.stereotype.Component;

/** The register's addresses on the web: built from the configured address, never from the one that a client names. */
@Component
public class RegisterAddresses {

    private final NotificationSettings settings;

    RegisterAddresses(NotificationSettings settings) {
        this.settings = settings;
    }

    /** Returns the register's first page. */
    public String register() {
        return settings.address("/registre");
    }

    public String entry(EntryVersion version) {
        return settings.address("/registre/" + version.reference());
    }

    /** Returns the version as it was. */
    public String version(EntryVersion version) {
        return entry(version) + "/versions/" + version.number();
    }

    /** Returns the entry for machines. */
    public String api(EntryVersion version) {
        return settings.address("/api/register/" + version.reference());
    }

    /** @param path within the application */
    public String at(String path) {
        return settings.address(path);
    }
}
