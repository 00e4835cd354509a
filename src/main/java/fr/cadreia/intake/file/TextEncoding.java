package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeRefusedException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mozilla.universalchardet.UniversalDetector;

/** The encoding of a text file's characters. */
public enum TextEncoding {
    UTF_8("utf-8", "UTF-8", "UTF-8"),
    /** UTF-16 with the mark that says which byte comes first. */
    UTF_16("utf-16", "UTF-16", "UTF-16"),
    WINDOWS_1252("windows-1252", "windows-1252", "Windows-1252 (Excel sous Windows)"),
    REPAIRED("utf-8-repaired", "UTF-8", "UTF-8, caractères abîmés réparés (Ã© devient é)");

    /** The number of bytes that are read: enough to tell, whatever the file's size. */
    private static final int LOOKED_AT = 4 * 1024 * 1024;

    private final String code;
    private final Charset charset;
    private final String label;

    TextEncoding(String code, String charset, String label) {
        this.code = code;
        this.charset = Charset.forName(charset);
        this.label = label;
    }

    /** Returns the code that programs write, e.g. {@code windows-1252}. */
    public String code() {
        return code;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }

    /** Returns the encoding of these bytes; empty where it is none of these. */
    static Optional<TextEncoding> of(byte[] content) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(content, 0, Math.min(content.length, LOOKED_AT));
        detector.dataEnd();
        if (content.length == 0) {
            return Optional.of(UTF_8);
        }
        return switch (Objects.requireNonNullElse(detector.getDetectedCharset(), "")) {
            case "US-ASCII", "UTF-8" -> Optional.of(UTF_8);
            case "UTF-16LE", "UTF-16BE" -> Optional.of(UTF_16);
            case "WINDOWS-1252" -> Optional.of(WINDOWS_1252);
            default -> Optional.empty();
        };
    }

    /**
     * @param name a code, or another name of the same encoding; blank for none
     * @throws IntakeRefusedException when it is the name of none of these
     */
    public static Optional<TextEncoding> named(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        String wanted = name.strip();
        Optional<TextEncoding> found = Arrays.stream(values())
                .filter(one -> one.code.equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> ofCharset(wanted));
        if (found.isEmpty()) {
            throw new IntakeRefusedException(
                    "L’encodage «\u00a0" + wanted + "\u00a0» n’est pas connu. Encodages possibles\u00a0: "
                            + Arrays.stream(values()).map(TextEncoding::code).collect(Collectors.joining(", ")) + ".");
        }
        return found;
    }

    private static Optional<TextEncoding> ofCharset(String name) {
        try {
            Charset charset = Charset.forName(name);
            // The Web uses these names for windows-1252.
            boolean latin =
                    charset.name().equals("ISO-8859-1") || charset.name().equals("US-ASCII");
            return latin
                    ? Optional.of(WINDOWS_1252)
                    : Arrays.stream(values())
                            .filter(one -> one.charset.equals(charset))
                            .findFirst();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
