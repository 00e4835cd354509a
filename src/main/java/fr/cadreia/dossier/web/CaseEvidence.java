package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.evidence.EvidenceSource;
import fr.cadreia.dossier.evidence.EvidenceSource.EvidenceFile;
import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.dossier.web.CaseEvidence.EvidenceZip.Folder;
import fr.cadreia.journal.CaseEvent.ContentWithheld;
import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Document;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.PublishedSeals;
import fr.cadreia.journal.seal.SealedCase;
import fr.cadreia.journal.seal.SignedSeal;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.people.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/**
 * Collects all evidence of a case for an archive that can be verified without the application: documents, files, papers,
 * the case's chain of the journal as JSON Lines, and the seal of that chain.
 */
@Component
class CaseEvidence {

    private final JournalArchive journal;
    private final CaseFiles files;
    private final List<EvidenceSource> sources;
    private final Withheld withheld;
    private final EvidencePages pages;
    private final SealedCase seals;
    private final PublishedSeals published;

    CaseEvidence(
            JournalArchive journal,
            CaseFiles files,
            List<EvidenceSource> sources,
            Withheld withheld,
            EvidencePages pages,
            SealedCase seals,
            PublishedSeals published) {
        this.journal = journal;
        this.files = files;
        this.sources = sources;
        this.withheld = withheld;
        this.pages = pages;
        this.seals = seals;
        this.published = published;
    }

    /**
     * Writes what this reader may have into an archive, with a manifest of its own.
     *
     * @param folder within the archive, with a slash at its end; empty for the archive as a whole
     * @return what was written
     */
    Written write(Case dossier, Person reader, EvidenceZip whole, String folder) throws IOException {
        String reference = dossier.reference();
        // First of all: what is filed as it is asked for has its rows in the chain.
        List<EvidenceFile> filed = sources.stream()
                .flatMap(source -> source.of(dossier, reader).stream())
                .toList();
        Chain chain = journal.of(reference);
        Map<String, String> left = new LinkedHashMap<>();
        List<String> removed = new ArrayList<>(pages.removed(chain));
        Folder zip = whole.folder(folder);
        for (Document document : chain.documents()) {
            String path = "documents/%06d-%s".formatted(document.id(), document.form());
            if (withheld.is(document, dossier, reader)) {
                left.put(path, DigestUtils.sha256Hex(document.content()));
            } else {
                zip.add(path + ".json", document.content().getBytes(StandardCharsets.UTF_8));
                zip.add(path + ".html", pages.document(reference, document));
            }
        }
        for (CaseFile file : files.of(reference)) {
            EvidenceFile kept = kept(file);
            zip.add(kept.path(), kept.content());
        }
        for (EvidenceFile file : filed) {
            zip.add(file.path(), file.content());
        }
        for (EvidenceSource source : sources) {
            for (String other : source.chains(dossier, reader)) {
                Chain beside = journal.of(other);
                removed.addAll(pages.removed(beside));
                zip.add("journal/" + other + ".jsonl", journal(beside, Set.of()));
            }
        }
        zip.add("journal/journal.jsonl", journal(chain, everyHash(left.values(), chain)));
        for (Map.Entry<String, byte[]> proof : seal(reference).entrySet()) {
            zip.add(proof.getKey(), proof.getValue());
        }
        zip.add(
                "LISEZ-MOI.html",
                pages.summary(dossier, reader, chain, zip.paths(), List.copyOf(left.keySet()), removed));
        zip.end();
        return new Written(List.copyOf(left.keySet()), removed, whole.manifest());
    }

    /**
     * @param withheld paths of the documents that the reader may not have
     * @param removed a French sentence on each content that was removed for good
     * @param manifest SHA-256 of the folder's manifest
     */
    record Written(List<String> withheld, List<String> removed, String manifest) {}

    private EvidenceFile kept(CaseFile file) {
        // A name may tell of a person, too.
        String path = "fichiers/%06d-%s".formatted(file.id(), file.isWithheld() ? "piece" : plain(file.name()));
        return file.isWithheld()
                ? EvidenceFile.withheld(path, file.sha256())
                : new EvidenceFile(path, files.content(file.id()));
    }

    /** Adds to the hashes of documents those that they had before a part of them was removed for good. */
    private static Set<String> everyHash(Collection<String> now, Chain chain) {
        Set<String> hashes = new HashSet<>(now);
        List<ContentWithheld.Withheld> removals = chain.rows().stream()
                .flatMap(row -> row.event().stream())
                .filter(ContentWithheld.class::isInstance)
                .flatMap(event -> ((ContentWithheld) event).contents().stream())
                .toList();
        for (int at = removals.size() - 1; at >= 0; at--) {
            if (hashes.contains(removals.get(at).sha256())) {
                hashes.add(removals.get(at).former());
            }
        }
        return hashes;
    }

    /** Returns a name that every tool for archives writes the same way. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /**
     * A ZIP file, whose folders end with a manifest: for each other entry its SHA-256, two blanks and its path, as sha256sum reads.
     * It is ended when all went well, and never closed otherwise: a file that stops half way does not open as a whole one.
     */
    static final class EvidenceZip {

        static final String MANIFEST = "MANIFESTE-SHA256.txt";

        private final ZipOutputStream zip;
        private String manifest = "";

        EvidenceZip(OutputStream out) {
            this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        /** @param name with a slash at its end; empty for the whole */
        Folder folder(String name) {
            return new Folder(name);
        }

        /** Returns the SHA-256 of the manifest that was written last. */
        String manifest() {
            return manifest;
        }

        /** Writes the list of entries, without which nothing opens the file. */
        void end() throws IOException {
            zip.close();
        }

        /** A folder of it; its paths are told from there. */
        final class Folder {

            private final String name;
            private final Map<String, String> hashes = new LinkedHashMap<>();

            private Folder(String name) {
                this.name = name;
            }

            void add(String path, byte[] content) throws IOException {
                put(path, content);
                hashes.put(path, DigestUtils.sha256Hex(content));
            }

            List<String> paths() {
                return List.copyOf(hashes.keySet());
            }

            private void put(String path, byte[] content) throws IOException {
                zip.putNextEntry(new ZipEntry(name + path));
                zip.write(content);
                zip.closeEntry();
            }

            /** Writes the manifest. */
            void end() throws IOException {
                StringBuilder lines = new StringBuilder();
                hashes.forEach((path, hash) ->
                        lines.append(hash).append("  ").append(path).append('\n'));
                byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
                put(MANIFEST, content);
                manifest = DigestUtils.sha256Hex(content);
            }
        }
    }

    /**
     * Writes each row with all fields that its hash covers; the content is a text, exactly as it was hashed.
     *
     * @param hidden SHA-256 of the documents that are left out
     */
    private byte[] journal(Chain chain, Collection<String> hidden) {
        StringBuilder lines = new StringBuilder();
        for (Row row : chain.rows()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("caseReference", chain.caseReference());
            line.put("sequence", row.sequence());
            line.put("writtenAt", row.writtenAt().toString());
            line.put("writtenAtMillis", row.writtenAt().toEpochMilli());
            line.put("actor", row.actor());
            line.put("kind", row.kind());
            line.put("step", row.step());
            line.put("frameworkVersion", row.frameworkVersion());
            boolean silent = withheld.is(row, hidden);
            line.put("content", silent ? null : row.content());
            line.put("contentWithheld", silent);
            line.put("previousHash", row.previousHash());
            line.put("hash", row.hash());
            lines.append(StoredJson.write(line)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the files that prove the chain by a published seal, by path: the signed text, its signature in 64 bytes,
     * the public key, and the hashes that lead from the chain's head to the text. Empty as long as the chain is not
     * sealed.
     */
    private Map<String, byte[]> seal(String reference) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        seals.of(reference).ifPresent(proved -> {
            SignedSeal seal = proved.seal();
            files.put("journal/sceau.txt", seal.statement().text().getBytes(StandardCharsets.UTF_8));
            files.put("journal/sceau.sig", Base64.getDecoder().decode(seal.signature()));
            files.put("journal/cle-publique.pem", published.publicKey().pem().getBytes(StandardCharsets.UTF_8));
            Map<String, Object> proof = new LinkedHashMap<>();
            proof.put("head", proved.head().toString());
            proof.put("proof", proved.proof());
            proof.put("root", seal.statement().root());
            files.put("journal/preuve.json", StoredJson.write(proof).getBytes(StandardCharsets.UTF_8));
        });
        return files;
    }
}
