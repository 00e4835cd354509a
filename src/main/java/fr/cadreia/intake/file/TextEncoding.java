package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeRefusedException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a text file writes its characters. */
public enum TextEncoding {
    UTF_8("utf-8", "UTF-8", "UTF-8"),
    UTF_16LE("utf-16le", "UTF-16LE", "UTF-16 (petit-boutiste)"),
    UTF_16BE("utf-16be", "UTF-16BE", "UTF-16 (gros-boutiste)"),
    WINDOWS_1252("windows-1252", "windows-1252", "Windows-1252 (Excel sous Windows)"),
    ISO_8859_15("iso-8859-15", "ISO-8859-15", "ISO-8859-15 (latin-9)"),
    MACINTOSH("macintosh", "x-MacRoman", "Mac Roman (Excel sur Macintosh)"),
    IBM850("ibm850", "IBM850", "IBM 850 (CSV MS-DOS)"),
    WINDOWS_1250("windows-1250", "windows-1250", "Windows-1250 (Europe centrale)"),
    WINDOWS_1251("windows-1251", "windows-1251", "Windows-1251 (cyrillique)"),
    WINDOWS_1253("windows-1253", "windows-1253", "Windows-1253 (grec)"),
    REPAIRED("utf-8-repaired", "UTF-8", "UTF-8, caractères abîmés réparés (Ã© devient é)");

    private final String code;
    private final Charset charset;
    private final String label;

    TextEncoding(String code, String charset, String label) {
        this.code = code;
        this.charset = Charset.forName(charset);
        this.label = label;
    }

    /** As programs write it, e.g. {@code windows-1252}. */
    public String code() {
        return code;
    }

    /** French. */
    public String label() {
        return label;
    }

    Charset charset() {
        return charset;
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
            // What is called so on the Web, and is no subset of it elsewhere.
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
