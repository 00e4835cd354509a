package fr.cadreia.intake.file;

import fr.cadreia.intake.DamagedText;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.InventoryBuilder;
import fr.cadreia.intake.InventoryNotation;
import fr.cadreia.kernel.text.VisibleText;
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
}
