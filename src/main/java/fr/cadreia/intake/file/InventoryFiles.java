package fr.cadreia.intake.file;

import fr.cadreia.engine.VisibleText;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import java.util.Arrays;

/** Reads CSV and XLSX files, told apart by their content and not by their name. */
public final class InventoryFiles {

    /** Bytes. */
    public static final long MAX_SIZE = 20L * 1024 * 1024;

    private static final int NAME_LENGTH = 200;

    private static final byte[] ARCHIVE = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private InventoryFiles() {}

    /**
     * @param givenName as the client sends it, possibly with a path
     * @throws IntakeRefusedException when the content is no table, and says why
     */
    public static Inventory read(String givenName, byte[] content) {
        String name = plainName(givenName);
        if (content.length == 0) {
            throw new IntakeRefusedException(
                    "Le fichier «\u00a0" + name + "\u00a0» est vide ou absent\u00a0: choisissez un fichier.");
        }
        if (content.length > MAX_SIZE) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + name + "\u00a0» dépasse 20 Mo\u00a0: découpez-le.");
        }
        if (startsWith(content, OLE)) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + name
                    + "\u00a0» est un ancien classeur Excel, ou protégé par un mot de passe\u00a0: enregistrez-le au format XLSX, "
                    + "sans mot de passe.");
        }
        return Inventory.of(
                name,
                startsWith(content, ARCHIVE)
                        ? XlsxLines.read(name, content)
                        : CsvLines.read(TextContent.decode(name, content)));
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
