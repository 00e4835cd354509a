package fr.cadreia.dossier.journal;

import fr.cadreia.engine.database.StartRefusedException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the key of the seals, or makes one at the very first start. */
@Configuration(proxyBeanMethods = false)
class SealKeySetup {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeySetup.class);

    /** @throws StartRefusedException when there is no key and none may be made; the message is French */
    @Bean
    SealKey sealKey(JournalSettings settings, Seals seals) {
        try {
            return readOrCreate(settings, seals);
        } catch (IllegalStateException unusable) {
            throw new StartRefusedException(unusable.getMessage(), unusable);
        } catch (UncheckedIOException inaccessible) {
            throw new StartRefusedException(
                    "La clé de scellement du journal ne peut être ni lue ni créée : vérifiez les droits sur "
                            + settings.sealKeyFile().toAbsolutePath().normalize() + " et la place sur le disque.",
                    inaccessible);
        }
    }

    private static SealKey readOrCreate(JournalSettings settings, Seals seals) {
        boolean missing = !Files.exists(settings.sealKeyFile());
        // Where seals exist their key was lost: a new one would only hide that.
        if (missing && settings.createSealKey() && seals.latest(1).isEmpty()) {
            SealKey.create(settings.sealKeyFile());
            LOG.info("Clé de scellement du journal créée : {}. Sauvegardez-la à part.", settings.sealKeyFile());
        }
        return SealKey.read(settings.sealKeyFile());
    }
}
