package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingOffers.Offer;

/**
 * An inventory that somebody uploaded and has not taken over yet.
 *
 * @param owner account id
 * @param content of the file, to be read anew in another encoding
 * @param offer the mapping, and where it comes from
 */
record UploadedInventory(String id, String owner, Inventory inventory, byte[] content, Offer offer) {

    /** What a person has said of it. */
    UploadedInventory with(IntakeMapping changed) {
        return new UploadedInventory(id, owner, inventory, content, new Offer(changed, ""));
    }

    IntakeMapping mapping() {
        return offer.mapping();
    }
}
