package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.InventoryBuilder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before the library reads it. The library takes everything into memory: a text, a row, a list
 * of texts at a time. Content that no spreadsheet writes is refused; too much content is reported as too large.
 */
final class WorkbookCheck {

    /**
     * The greatest size unpacked, in bytes: a larger file is no inventory but an archive made to exhaust the memory.
     */
    private static final long MAX_UNPACKED = 50L * 1024 * 1024;

    /** The columns of a sheet, as spreadsheets have them: A to XFD. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int LONGEST_COLUMN = 3;

    /** The most texts that cells share. */
    private static final int MOST_TEXTS = 2_000_000;

    private static final int MOST_SHEETS = 255;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final String name;
    private long unpacked;
    private int sheets;
    private int texts;

    private WorkbookCheck(String name) {
        this.name = name;
    }

    /** @throws IntakeRefusedException when it is no workbook, or one that nobody should read */
    static void check(String name, byte[] content) {
        new WorkbookCheck(name).check(content);
    }

    private void check(byte[] content) {
        boolean workbook = false;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                try (InputStream part = zip.getInputStream(entry)) {
                    count(part);
                }
                try (InputStream part = new BufferedInputStream(zip.getInputStream(entry))) {
                    part(entry.getName(), part);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IntakeRefusedException(
                    "Le classeur «\u00a0" + name + "\u00a0» est abîmé\u00a0: enregistrez-le à nouveau.");
        }
        if (!workbook) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + name
                    + "\u00a0» n’est ni un CSV ni un classeur XLSX\u00a0: enregistrez-le dans l’un des deux.");
        }
    }

    private void count(InputStream part) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            unpacked += read;
            if (unpacked > MAX_UNPACKED) {
                throw tooLarge("dépasse 50 Mo une fois décompressé");
            }
        }
    }

    private void part(String part, InputStream content) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            Place place = new Place(part);
            while (xml.hasNext()) {
                event(xml, xml.next(), place);
            }
        } catch (XMLStreamException e) {
            // A picture, or content that the library will not read either.
        }
    }

    /** The place of the reading in a part, and the amount read there. */
    private static final class Place {

        private final String part;
        private int row;
        private int cells;
        private long characters;
        private boolean isInText;

        Place(String part) {
            this.part = part;
        }

        @Override
        public String toString() {
            return row == 0 ? "partie «\u00a0" + part + "\u00a0»" : "ligne " + row;
        }
    }

    private void event(XMLStreamReader xml, int event, Place place) {
        switch (event) {
            case XMLStreamConstants.DTD -> throw refused(place, "déclare des entités, ce qu’aucun tableur n’écrit");
            case XMLStreamConstants.START_ELEMENT -> started(xml, place);
            case XMLStreamConstants.END_ELEMENT -> place.isInText &= !isText(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                place.characters += xml.getTextLength();
                if (place.characters > InventoryBuilder.LONGEST_CELL) {
                    throw refused(place, "a une cellule de plus de " + InventoryBuilder.LONGEST_CELL + " caractères");
                }
            }
            default -> {}
        }
    }

    private void started(XMLStreamReader xml, Place place) {
        switch (xml.getLocalName()) {
            case "row" -> {
                place.row++;
                place.cells = 0;
                place.characters = 0;
            }
            case "c" -> {
                place.characters = 0;
                place.cells++;
                String address = xml.getAttributeValue(null, "r");
                if (place.cells > MOST_COLUMNS || address != null && column(address) > LONGEST_COLUMN) {
                    throw refused(place, "a plus de colonnes qu’aucun tableur n’en écrit");
                }
            }
            case "si" -> {
                place.characters = 0;
                if (++texts > MOST_TEXTS) {
                    throw tooLarge("a plus de deux millions de textes");
                }
            }
            case "sheet" -> {
                if (++sheets > MOST_SHEETS) {
                    throw tooLarge("a plus de " + MOST_SHEETS + " feuilles");
                }
            }
            case "f", "is", "v" -> place.characters = 0;
            default -> place.characters = place.isInText ? place.characters : 0;
        }
        place.isInText |= isText(xml);
    }

    /** Tells whether the library reads the element as a whole, with all elements of its text. */
    private static boolean isText(XMLStreamReader xml) {
        return xml.getLocalName().equals("c") || xml.getLocalName().equals("si");
    }

    /** Returns the column of a cell's address, from its letters. */
    private static long column(String address) {
        return address.chars().filter(Character::isLetter).count();
    }

    private IntakeRefusedException refused(Place place, String why) {
        return new IntakeRefusedException("Le classeur «\u00a0" + name + "\u00a0» " + why + " (" + place
                + ")\u00a0: enregistrez-le à nouveau dans un tableur, ou en CSV.");
    }

    private IntakeRefusedException.TooLarge tooLarge(String why) {
        return new IntakeRefusedException.TooLarge("Le classeur «\u00a0" + name + "\u00a0» " + why
                + "\u00a0: n’en gardez que la feuille utile, ou enregistrez-la en CSV.");
    }
}
