package fr.cadreia.dossier.web.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** A ZIP file that ends with a manifest: for each other entry its SHA-256, two blanks and its path, as sha256sum reads. */
final class EvidenceZip implements AutoCloseable {

    static final String MANIFEST = "MANIFESTE-SHA256.txt";

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    EvidenceZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String path, byte[] content) throws IOException {
        put(path, content);
        hashes.put(path, DigestUtils.sha256Hex(content));
    }

    List<String> paths() {
        return List.copyOf(hashes.keySet());
    }

    private void put(String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        StringBuilder manifest = new StringBuilder();
        hashes.forEach(
                (path, hash) -> manifest.append(hash).append("  ").append(path).append('\n'));
        put(MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.close();
    }
}
