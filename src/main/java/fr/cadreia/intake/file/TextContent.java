package fr.cadreia.intake.file;

import fr.cadreia.intake.DamagedText;
import fr.cadreia.intake.IntakeRefusedException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file's text.
 *
 * @param encoding in which it was read
 */
record TextContent(String text, TextEncoding encoding) {

    private static final char MARK = '\uFEFF';

    /**
     * @param chosen instead of what the file's bytes tell
     * @throws IntakeRefusedException when it is no text, or that of another format, or not written in its encoding
     *     throughout; the last with the place of the first byte that is wrong
     */
    static TextContent decode(String name, byte[] content, Optional<TextEncoding> chosen) {
        Optional<TextEncoding> found = chosen.or(() -> TextEncoding.of(content));
        String text = found.map(encoding -> decode(name, content, encoding))
                .orElseGet(() -> new String(content, StandardCharsets.ISO_8859_1));
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        String start = text.stripLeading();
        boolean otherFormat = start.startsWith("<") || start.startsWith("{") || start.startsWith("%PDF");
        if (otherFormat) {
            throw noTable(name, "");
        }
        int binary = 0;
        while (binary < text.length() && !isBinary(text.charAt(binary))) {
            binary++;
        }
        if (binary < text.length()) {
            throw noTable(
                    name,
                    String.format(
                            " (caractère de commande U+%04X, ligne %d)",
                            (int) text.charAt(binary), line(text, binary)));
        }
        TextEncoding encoding = found.orElseThrow(
                () -> new IntakeRefusedException("Le fichier «\u00a0" + name + "\u00a0» n’est ni en UTF-8 ni en "
                        + TextEncoding.WINDOWS_1252.label() + "\u00a0: enregistrez-le en UTF-8."));
        return new TextContent(encoding == TextEncoding.REPAIRED ? DamagedText.repaired(text) : text, encoding);
    }

    private static IntakeRefusedException noTable(String name, String where) {
        return new IntakeRefusedException("Le fichier «\u00a0" + name + "\u00a0» n’est ni un CSV ni un classeur XLSX"
                + where + "\u00a0: enregistrez-le dans l’un des deux.");
    }

    private static long line(CharSequence text, int to) {
        return text.subSequence(0, to).chars().filter(c -> c == '\n').count() + 1;
    }

    private static String decode(String name, byte[] content, TextEncoding encoding) {
        CharsetDecoder decoder = encoding.charset().newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate((int) (content.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw wrong(name, content, in.position(), encoding, out);
        }
        return out.flip().toString();
    }

    private static IntakeRefusedException wrong(
            String name, byte[] content, int at, TextEncoding encoding, CharBuffer before) {
        CharBuffer right = before.flip();
        return new IntakeRefusedException(
                "Le fichier «\u00a0" + name + "\u00a0» se présente comme du " + encoding.label()
                        + ", mais l’octet " + (at + 1) + " (ligne " + line(right, right.length()) + ", valeur 0x"
                        + String.format("%02X", content[at] & 0xFF)
                        + ") n’en est pas. Enregistrez le fichier à nouveau, ou choisissez un autre encodage.");
    }

    private static boolean isBinary(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }
}
