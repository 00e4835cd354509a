package fr.cadreia.dossier.file;

import fr.cadreia.kernel.form.CommandRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells the Office documents apart, all of which are archives: by the folder that holds the main part. */
final class OfficeContainers {

    /** Followed by the folder, so that an archive of another kind matches nothing. */
    static final String TYPE = "office:";

    private static final List<String> FOLDERS = List.of("word/", "xl/", "ppt/");

    /** The greatest size in bytes: an archive that unpacks to more was made to exhaust the program that opens it. */
    private static final long MOST_UNPACKED = 50L * 1024 * 1024;

    private OfficeContainers() {}

    /**
     * Tells the documents apart by the archive's table of contents; its content is counted and never kept.
     *
     * @throws CommandRefusedException when it unpacks to more than 50 MB
     * @return {@code office:word/}, {@code office:xl/}, {@code office:ppt/} or empty; a file with macros is no document
     */
    static String detect(byte[] content) throws IOException {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return "";
        }
        Path copy = Files.createTempFile("cadre-ia", ".zip");
        try {
            Files.write(copy, content);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                requireBounded(zip);
                List<String> names = zip.stream().map(ZipEntry::getName).toList();
                boolean macros = names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
                return macros ? "" : mainFolder(names);
            }
        } catch (ZipException e) {
            return "";
        } finally {
            Files.delete(copy);
        }
    }

    /** Refuses an archive that is too large, by its unpacked bytes: its table of contents may say anything. */
    private static void requireBounded(ZipFile zip) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream part = zip.getInputStream(entry)) {
                for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw CommandRefusedException.invalid(
                                "Le document dépasse 50 Mo une fois décompressé\u00a0: réduisez-le ou déposez-en un extrait.");
                    }
                }
            }
        }
    }

    private static String mainFolder(List<String> names) {
        return FOLDERS.stream()
                .filter(folder -> names.contains("[Content_Types].xml")
                        && names.stream().anyMatch(name -> name.startsWith(folder)))
                .map(folder -> TYPE + folder)
                .findFirst()
                .orElse("");
    }
}
