package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeRefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file: UTF-8, UTF-16 when it says so by its first bytes, else Windows-1252 as Excel writes it. */
final class TextContent {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private TextContent() {}

    /** @throws IntakeRefusedException when it is no text, or that of another format */
    static String decode(String name, byte[] content) {
        String text = text(content);
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        String start = text.stripLeading();
        boolean otherFormat = start.startsWith("<") || start.startsWith("{") || start.startsWith("%PDF");
        if (otherFormat || text.chars().anyMatch(TextContent::isBinary)) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + name
                    + "\u00a0» n’est ni un CSV ni un classeur XLSX\u00a0: enregistrez-le dans l’un des deux.");
        }
        return text;
    }

    private static String text(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return new String(content, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new String(content, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static boolean isBinary(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }
}
