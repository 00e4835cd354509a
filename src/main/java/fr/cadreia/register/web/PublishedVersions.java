package fr.cadreia.register.web;

import fr.cadreia.register.EntryDifference;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.entry.RegisterEntry;
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

    /** @throws ResponseStatusException 404, both when there is no such case and when it is not public */
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

    /**
     * Lists the changes that the case's steps made to the declarations of an inventory; a value that is still as it was
     * declared is left out.
     */
    List<EntryDifference.Change> changedSinceDeclared() {
        RegisterEntry now = newest().entry();
        return all.stream()
                .map(EntryVersion::entry)
                .filter(RegisterEntry::hasUnverified)
                .findFirst()
                .map(declared -> EntryDifference.between(declared, now).changes().stream()
                        .filter(change -> declared.isUnverified(change.path()) && !now.isUnverified(change.path()))
                        .toList())
                .orElse(List.of());
    }

    Optional<EntryVersion> before(EntryVersion version) {
        return find(String.valueOf(version.number() - 1));
    }
}
