package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.Inventory;

/**
 * An inventory that somebody uploaded and has not taken over yet.
 *
 * @param owner account id
 * @param size of the file, in bytes
 */
record UploadedInventory(String id, String owner, Inventory inventory, int size, IntakeMapping mapping) {

    UploadedInventory with(IntakeMapping changed) {
        return new UploadedInventory(id, owner, inventory, size, changed);
    }
}
