package fr.cadreia.intake.file;

import fr.cadreia.engine.VisibleText;
import fr.cadreia.intake.DamagedText;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.InventoryBuilder;
import fr.cadreia.intake.InventoryNotation;
import fr.cadreia.intake.InventoryTooLargeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads CSV and XLSX files, told apart by their content and not by their name. */
public final class InventoryFiles {

    /** Bytes. */
    public static final long MAX_SIZE = 20L * 1024 * 1024;

    private static final int NAME_LENGTH = 200;
    private static final int EXAMPLES = 3;

    private static final byte[] ARCHIVE = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private InventoryFiles() {}

    /**
     * @param givenName as the client sends it, possibly with a path
     * @param chosen encoding of a text file, instead of what its bytes tell; of no effect on a workbook
     * @throws IntakeRefusedException when the content is no table, and says why
     */
    public static Inventory read(String givenName, byte[] content, Optional<TextEncoding> chosen) {
        String name = plainName(givenName);
        if (content.length == 0) {
            throw new IntakeRefusedException(
                    "Le fichier «\u00a0" + name + "\u00a0» est vide ou absent\u00a0: choisissez un fichier.");
        }
        if (content.length > MAX_SIZE) {
            throw new InventoryTooLargeException(
                    "Le fichier «\u00a0" + name + "\u00a0» dépasse 20 Mo\u00a0: découpez-le.");
        }
        if (startsWith(content, OLE)) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + name
                    + "\u00a0» est un ancien classeur Excel, ou protégé par un mot de passe\u00a0: enregistrez-le au format XLSX, "
                    + "sans mot de passe.");
        }
        InventoryBuilder read = new InventoryBuilder(name);
        if (startsWith(content, ARCHIVE)) {
            XlsxLines.read(name, content, read);
            return noted(read.build(), InventoryNotation.WORKBOOK);
        }
        TextContent text = TextContent.decode(name, content, chosen);
        InventoryNotation writing =
                new InventoryNotation(text.encoding().code(), text.encoding().label(), chosen.isPresent(), List.of());
        CsvLines.read(name, text.text(), read);
        return noted(read.build(), writing);
    }

    /** Whatever the file's format: the letters may have been spoilt before. */
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
