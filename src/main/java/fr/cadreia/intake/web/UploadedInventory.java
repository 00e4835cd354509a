package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingOffers.Offer;
import fr.cadreia.intake.file.IntakeUploads.Upload;

/**
 * An inventory that somebody uploaded and has not taken over yet.
 *
 * @param inventory the file's content, as it is read
 */
record UploadedInventory(Upload upload, Inventory inventory) {

    public String id() {
        return upload.id();
    }

    /** Returns the mapping, and where it comes from. */
    public Offer offer() {
        return upload.offer();
    }

    IntakeMapping mapping() {
        return offer().mapping();
    }
}
