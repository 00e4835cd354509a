package fr.cadreia.register.web;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The versions of one entry, as an address asks for them.
 *
 * @param all newest first; never empty
 */
record PublishedVersions(List<EntryVersion> all) {

    /** @throws ResponseStatusException 404, whether there is no such case or it is not public */
    static PublishedVersions of(RegisterEntries entries, String reference) {
        List<EntryVersion> versions = entries.versions(reference);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "Aucune fiche publique ne porte cette référence\u00a0: cherchez dans le registre par un mot.");
        }
        return new PublishedVersions(versions);
    }

    EntryVersion newest() {
        return all.get(0);
    }

    Optional<EntryVersion> find(String number) {
        return all.stream()
                .filter(version -> String.valueOf(version.number()).equals(number))
                .findFirst();
    }

    /** @throws ResponseStatusException 404 */
    EntryVersion get(String number) {
        return find(number)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Cette fiche n’a pas de version " + number + "."));
    }

    Optional<EntryVersion> before(EntryVersion version) {
        return find(String.valueOf(version.number() - 1));
    }
}
