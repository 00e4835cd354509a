package fr.cadreia.intake.file;

import fr.cadreia.intake.Inventory;

/** A file as somebody sends it who says nothing of its encoding. */
final class SentFile {

    private SentFile() {}

    static Inventory read(String name, byte[] content) {
        return InventoryFiles.read(name, content, InventoryFiles.ReadAs.FOUND);
    }
}
