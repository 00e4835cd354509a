package fr.cadreia.dossier.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells the Office documents apart, all of which are archives: by the folder that holds the main part. */
final class OfficeContainers {

    /** Followed by the folder, so that an archive of another kind matches nothing. */
    static final String TYPE = "office:";

    private static final List<String> FOLDERS = List.of("word/", "xl/", "ppt/");

    private OfficeContainers() {}

    /**
     * Reads the archive's table of contents only, so that nothing is ever unpacked.
     *
     * @return {@code office:word/}, {@code office:xl/}, {@code office:ppt/} or empty; macros make it no document
     */
    static String detect(byte[] content) throws IOException {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return "";
        }
        Path copy = Files.createTempFile("cadre-ia", ".zip");
        try {
            Files.write(copy, content);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
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

    private static String mainFolder(List<String> names) {
        return FOLDERS.stream()
                .filter(folder -> names.contains("[Content_Types].xml")
                        && names.stream().anyMatch(name -> name.startsWith(folder)))
                .map(folder -> TYPE + folder)
                .findFirst()
                .orElse("");
    }
}
