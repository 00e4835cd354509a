package fr.cadreia.intake.file;

import fr.cadreia.intake.DamagedText;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.InventoryBuilder;
import fr.cadreia.intake.InventoryNotation;
import fr.cadreia.kernel.text.VisibleText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads CSV and XLSX files, told apart by their content and not by their name. */
public final class InventoryFiles {

    /** The greatest size in bytes. */
    public static final long MAX_SIZE = 20L * 1024 * 1024;

    private static final int NAME_LENGTH = 200;
    private static final int EXAMPLES = 3;

    private static final byte[] ARCHIVE = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private InventoryFiles() {}

    /**
     * The chosen way to read a file; empty parts are found out.
     *
     * @param encoding of a text; of no effect on a workbook
     * @param sheet of a workbook; of no effect on a text
     * @param headingLine number of the line that holds the headings
     */
    public record ReadAs(Optional<TextEncoding> encoding, Optional<String> sheet, Optional<Integer> headingLine) {

        public static final ReadAs FOUND = new ReadAs(Optional.empty(), Optional.empty(), Optional.empty());

        private static final String NUMBER = "[1-9]\\d{0,5}";

        /**
         * @param encoding name of one, as are the others as a form or a program sends them; null or blank for none
         * @throws IntakeRefusedException when there is no such encoding, or the line is no number
         */
        public static ReadAs of(String encoding, String sheet, String headingLine) {
            String line = headingLine == null ? "" : headingLine.strip();
            if (!line.isEmpty() && !line.matches(NUMBER)) {
                throw new IntakeRefusedException("«\u00a0" + line
                        + "\u00a0»\u00a0: donnez le numéro de la ligne des en-têtes, 1 pour la première.");
            }
            return new ReadAs(
                    TextEncoding.named(encoding),
                    Optional.ofNullable(sheet).filter(name -> !name.isBlank()),
                    line.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(line)));
        }
    }

    /**
     * @param givenName as the client sends it, possibly with a path
     * @param chosen the reading that somebody chose, in place of the one that the file itself tells
     * @throws IntakeRefusedException when the content is no table, and says why
     */
    public static Inventory read(String givenName, byte[] content, ReadAs chosen) {
        String name = plainName(givenName);
        if (content.length == 0) {
            throw new IntakeRefusedException(
                    name.isEmpty()
                            ? "Choisissez un fichier."
                            : "Le fichier «\u00a0" + name + "\u00a0» est vide ou absent\u00a0: choisissez un fichier.");
        }
        if (content.length > MAX_SIZE) {
            throw new IntakeRefusedException.TooLarge(
                    "Le fichier «\u00a0" + name + "\u00a0» dépasse 20 Mo\u00a0: découpez-le.");
        }
        if (startsWith(content, OLE)) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + name
                    + "\u00a0» est un ancien classeur Excel, ou protégé par un mot de passe\u00a0: enregistrez-le au format XLSX, "
                    + "sans mot de passe.");
        }
        InventoryBuilder into = new InventoryBuilder(name, chosen.headingLine());
        if (startsWith(content, ARCHIVE)) {
            XlsxLines.Found sheets = XlsxLines.read(name, content, chosen.sheet(), into);
            Inventory read = into.build();
            return noted(read, read.writing().ofSheet(sheets.all(), sheets.read()));
        }
        TextContent text = TextContent.decode(name, content, chosen.encoding());
        CsvLines.read(name, text.text(), into);
        Inventory read = into.build();
        return noted(
                read,
                read.writing()
                        .encoded(
                                text.encoding().code(),
                                text.encoding().label(),
                                chosen.encoding().isPresent()));
    }

    /** Adds the remarks on damaged letters, whatever the file's format: the letters may have been spoilt before. */
    private static Inventory noted(Inventory read, InventoryNotation writing) {
        int damaged = 0;
        List<String> examples = new ArrayList<>();
        for (Inventory.Row row : read.rows()) {
            for (String cell : row.cells().values()) {
                Optional<String> damage = DamagedText.in(cell);
                damaged += damage.isPresent() ? 1 : 0;
                if (damage.isPresent() && examples.size() < EXAMPLES) {
                    examples.add("ligne " + row.number() + ", " + damage.get());
                }
            }
        }
        return read.written(
                damaged == 0
                        ? writing
                        : writing.with(
                                "Cellules déjà abîmées dans le fichier\u00a0: " + damaged + ". Par exemple\u00a0: "
                                        + String.join("\u00a0; ", examples)
                                        + ". Demandez le fichier d’origine, ou choisissez l’encodage qui répare."));
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static String plainName(String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = VisibleText.without(name).strip();
        return name.length() <= NAME_LENGTH ? name : name.substring(name.length() - NAME_LENGTH);
    }

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
            return new IntakeRefusedException(
                    "Le fichier «\u00a0" + name + "\u00a0» n’est ni un CSV ni un classeur XLSX" + where
                            + "\u00a0: enregistrez-le dans l’un des deux.");
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
}
