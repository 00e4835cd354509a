package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingOffers.Offer;

/**
 * An inventory that somebody uploaded and has not taken over yet.
 *
 * @param owner account id
 * @param offer the mapping, and where it comes from
 */
record UploadedInventory(String id, String owner, UploadedFile file, Offer offer) {

    /** Returns the draft with a person's changed mapping. */
    UploadedInventory with(IntakeMapping changed) {
        return new UploadedInventory(id, owner, file, new Offer(changed, ""));
    }

    public Inventory inventory() {
        return file.inventory();
    }

    IntakeMapping mapping() {
        return offer.mapping();
    }
}
