package fr.cadreia.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds characters that another program spoilt before the file was written: UTF-8 that was once read as Windows-1252
 * ("Ã©" for "é"), or letters that were replaced because they could not be written.
 */
public final class DamagedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The pattern of two to four bytes of UTF-8 that were each read as a character. */
    private static final Pattern SUSPECT = Pattern.compile(
            "[\\u00C2-\\u00F4][\\u0080-\\u00BF\\u0152-\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u2122]{1,3}");

    private static final char LOST = '\uFFFD';

    private DamagedText() {}

    /**
     * Returns the damaged part of a text, and its original where that can be told, in French; empty when nothing is
     * damaged.
     */
    public static Optional<String> in(String text) {
        if (text.indexOf(LOST) >= 0) {
            return Optional.of("un caractère a été perdu («\u00a0�\u00a0») avant que le fichier n’arrive ici");
        }
        Matcher suspect = SUSPECT.matcher(text);
        while (suspect.find()) {
            Optional<String> right = right(suspect.group());
            if (right.isPresent()) {
                return Optional.of("«\u00a0" + suspect.group() + "\u00a0» est sans doute «\u00a0" + right.get()
                        + "\u00a0» mal enregistré");
            }
        }
        return Optional.empty();
    }

    /** Returns the text with the original letters in place of the spoilt ones; lost letters stay lost. */
    public static String repaired(String text) {
        return SUSPECT.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(right(found.group()).orElse(found.group())));
    }

    private static Optional<String> right(String spoilt) {
        for (int length = spoilt.length(); length > 1; length--) {
            Optional<String> read = decoded(spoilt.substring(0, length));
            if (read.isPresent()) {
                return Optional.of(read.get() + spoilt.substring(length));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String spoilt) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(spoilt.length());
            for (char c : spoilt.toCharArray()) {
                // Bytes to which Windows gives no character are often kept as they are.
                bytes.put(
                        c >= 0x80 && c < 0xA0
                                ? (byte) c
                                : WINDOWS.newEncoder()
                                        .encode(CharBuffer.wrap(new char[] {c}))
                                        .get());
            }
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
