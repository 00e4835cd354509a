package fr.cadreia.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Finds out how a file writes its characters where its first bytes do not say it. */
final class EncodingGuess {

    /** Of two that fit alike, the first: they read this file in the same way. */
    private static final List<TextEncoding> ONE_BYTE = List.of(
            TextEncoding.WINDOWS_1252,
            TextEncoding.ISO_8859_15,
            TextEncoding.MACINTOSH,
            TextEncoding.IBM850,
            TextEncoding.WINDOWS_1251,
            TextEncoding.WINDOWS_1253);

    /** Bytes: enough to tell, whatever the file's size. */
    private static final int LOOKED_AT = 4 * 1024 * 1024;

    /** Sequences of several bytes that are right in UTF-8: another encoding has them by accident only. */
    private static final int NO_ACCIDENT = 2;

    private EncodingGuess() {}

    static TextEncoding of(byte[] content) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(content.length, LOOKED_AT);
        for (int i = 0; i < looked; i++) {
            even += content[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += content[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        if (Math.max(even, odd) > looked / 5 && Math.min(even, odd) < looked / 50 + 1) {
            return odd > even ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE;
        }
        return isUtf8(content) ? TextEncoding.UTF_8 : oneByte(content);
    }

    /** Also when some bytes are wrong, as where a line of another file was added. */
    private static boolean isUtf8(byte[] content) {
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < content.length; ) {
            int length = Utf8.length(content, i);
            right += length > 1 ? 1 : 0;
            wrong += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return wrong == 0 || right >= NO_ACCIDENT && right > 2 * wrong;
    }

    private static TextEncoding oneByte(byte[] content) {
        TextEncoding best = TextEncoding.WINDOWS_1252;
        long most = Long.MIN_VALUE;
        for (TextEncoding encoding : ONE_BYTE) {
            long fit = fit(content, encoding);
            if (fit > most) {
                best = encoding;
                most = fit;
            }
        }
        return best;
    }

    private static long fit(byte[] content, TextEncoding encoding) {
        try {
            return LetterFit.of(encoding.charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, 0, Math.min(content.length, LOOKED_AT)))
                    .toString());
        } catch (CharacterCodingException e) {
            return Long.MIN_VALUE;
        }
    }

    /** The form of UTF-8, without decoding. */
    private static final class Utf8 {

        /** @return bytes of the character that begins here; 0 when none does */
        static int length(byte[] content, int at) {
            int first = content[at] & 0xFF;
            int length =
                    first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
            if (at + length > content.length) {
                return 0;
            }
            for (int i = at + 1; i < at + length; i++) {
                if ((content[i] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return length;
        }
    }
}
