package fr.cadreia.dossier.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document that a case takes: documents, tables, slides, images; nothing that runs. */
enum FileKind {
    PDF("pdf", "application/pdf", "application/pdf"),
    ODT("odt", "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
    ODP("odp", "application/vnd.oasis.opendocument.presentation", "application/vnd.oasis.opendocument.presentation"),
    DOCX(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            OfficeContainers.TYPE + "word/"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", OfficeContainers.TYPE + "xl/"),
    PPTX(
            "pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            OfficeContainers.TYPE + "ppt/"),
    PNG("png", "image/png", "image/png"),
    JPG("jpg", "image/jpeg", "image/jpeg"),
    JPEG("jpeg", "image/jpeg", "image/jpeg"),
    TXT("txt", "text/plain", "text/plain"),
    CSV("csv", "text/csv", "text/plain");

    private final String extension;
    private final String mediaType;
    private final String content;

    /** @param content the type that the content itself must have, whatever its name */
    FileKind(String extension, String mediaType, String content) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.content = content;
    }

    String mediaType() {
        return mediaType;
    }

    boolean matches(String detected) {
        return content.equals(detected);
    }

    static Optional<FileKind> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> lower.endsWith("." + kind.extension))
                .findFirst();
    }
}
