package fr.cadreia.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.evidence.EvidenceSource;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.people.Person;
import fr.cadreia.register.entry.RegisterEntry;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The published versions of a case's entry in the register, as everybody reads them today. */
@Component
class RegisterEvidence implements EvidenceSource {

    private final RegisterEntries entries;

    RegisterEvidence(RegisterEntries entries) {
        this.entries = entries;
    }

    /**
     * @param cause what brought the version about; French
     * @param sha256 of the stored version, as the register's chain attests it; a part that was withheld since is left out
     *     of what stands here
     */
    record PublishedVersion(int version, Instant publishedAt, String cause, String sha256, RegisterEntry entry) {}

    @Override
    public List<EvidenceFile> of(Case dossier, Person reader) {
        return entries.versions(dossier.reference()).stream()
                .map(RegisterEvidence::file)
                .toList();
    }

    private static EvidenceFile file(EntryVersion version) {
        PublishedVersion published = new PublishedVersion(
                version.number(), version.publishedAt(), version.cause(), version.sha256(), version.entry());
        try {
            return new EvidenceFile(
                    "registre/version-" + version.number() + ".json", StoredJson.MAPPER.writeValueAsBytes(published));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
