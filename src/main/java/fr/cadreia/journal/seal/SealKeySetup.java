package fr.cadreia.journal.seal;

import fr.cadreia.kernel.StartRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the key of the seals, or makes one at the very first start. */
@Configuration(proxyBeanMethods = false)
class SealKeySetup {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeySetup.class);

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    /** @throws StartRefusedException when there is no key and none may be made; the message is French */
    @Bean
    SealKey sealKey(JournalSettings settings, Seals seals) {
        try {
            SealKey key = readOrCreate(settings, seals);
            if (!settings.acceptOtherSealKey()) {
                requireKeyOfLastSeal(key, settings, seals);
            }
            return key;
        } catch (IllegalStateException unusable) {
            throw new StartRefusedException(unusable.getMessage(), unusable);
        } catch (UncheckedIOException inaccessible) {
            throw new StartRefusedException(
                    "La clé de scellement du journal ne peut être ni lue ni créée\u00a0: vérifiez les droits sur "
                            + settings.sealKeyFile().toAbsolutePath().normalize() + " et la place sur le disque.",
                    inaccessible);
        }
    }

    /** Demands the key of the other nodes: two keys would call each other's seals forged. */
    private static void requireKeyOfLastSeal(SealKey key, JournalSettings settings, Seals seals) {
        List<Seal> last = seals.latest(1).stream()
                .flatMap(seal -> seals.after(seal.statement().sequence() - 1, 1).stream())
                .toList();
        if (!last.isEmpty() && !GenuineSeals.among(last, key.publicKey())[0]) {
            throw new StartRefusedException("La clé de scellement "
                    + settings.sealKeyFile().toAbsolutePath().normalize()
                    + " n’est pas celle du dernier sceau du journal\u00a0: tous les nœuds ont la même clé, copiez-la depuis un autre"
                    + " nœud ou depuis sa sauvegarde\u00a0; si elle est perdue, lisez src/docs/operation.md avant d’indiquer"
                    + " cadre.journal.accept-other-seal-key=true.");
        }
    }

    private static SealKey readOrCreate(JournalSettings settings, Seals seals) {
        Path file = settings.sealKeyFile();
        boolean untouched = seals.latest(1).isEmpty() && seals.currentHeads().isEmpty();
        // Where there are seals or rows their key was lost: a new one would only hide that.
        if (!Files.exists(file) && settings.createSealKey() && untouched) {
            SealKey.create(file);
            LOG.info("Clé de scellement du journal créée\u00a0: {}. Sauvegardez-la à part.", file);
        }
        SealKey key = SealKey.read(file);
        if (isOpenToOthers(file)) {
            LOG.warn("La clé de scellement {} est lisible par d’autres que son propriétaire (chmod 600).", file);
        }
        return key;
    }

    private static boolean isOpenToOthers(Path file) {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return posix != null
                    && posix.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
