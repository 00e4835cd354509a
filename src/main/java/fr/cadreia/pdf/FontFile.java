package fr.cadreia.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A TrueType font as it is stored in a file. */
final class FontFile {

    /** Of the table directory (OpenType specification, "Organization of an OpenType Font"), in bytes. */
    private static final int HEADER = 12;

    private static final int RECORD = 16;
    private static final int COUNT = 4;

    private FontFile() {}

    /**
     * The same font without its substitutions: "fi" written as one sign would be read, found and copied as one sign, which is
     * no word of the text, and a hash with "ff" in it would be another.
     */
    static byte[] withoutLigatures(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file.clone());
        int tables = font.getShort(COUNT);
        for (int at = HEADER; at < HEADER + tables * RECORD; at += RECORD) {
            if (font.getInt(at) == tag("GSUB")) {
                // A name that nobody looks for, and that keeps the directory in order.
                font.putInt(at, tag("GSUX"));
            }
        }
        return font.array();
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
