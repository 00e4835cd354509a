package fr.cadreia.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakePreview;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingOffers;
import fr.cadreia.intake.MappingOffers.Offer;
import fr.cadreia.intake.file.IntakeUploads;
import fr.cadreia.intake.file.IntakeUploads.Upload;
import fr.cadreia.intake.file.InventoryFiles;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Uploaded inventories until they are taken over. The files are in the database; each node remembers what it has read of
 * them, which is many times their size, until memory is short.
 */
@Component
class UploadedInventories {

    private static final int MOST = 10;

    private final Cache<Reading, Inventory> inventories = Caffeine.newBuilder()
            .softValues()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(MOST)
            .build();

    /** The previews that pages show: another reading or mapping has another. */
    private final Cache<Understanding, IntakePreview> previews = Caffeine.newBuilder()
            .softValues()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(MOST)
            .build();

    private final IntakeUploads uploads;
    private final MappingOffers offers;
    private final Intake intake;

    private record Reading(String id, ReadAs readAs) {}

    private record Understanding(Reading reading, IntakeMapping mapping) {}

    UploadedInventories(IntakeUploads uploads, MappingOffers offers, Intake intake) {
        this.uploads = uploads;
        this.offers = offers;
        this.intake = intake;
    }

    /** @throws fr.cadreia.intake.IntakeRefusedException when the mapping does not fit the file */
    IntakePreview preview(UploadedInventory draft) {
        return previews.get(
                new Understanding(reading(draft.upload()), draft.mapping()),
                one -> intake.preview(draft.inventory(), draft.mapping()));
    }

    /** @throws fr.cadreia.intake.IntakeRefusedException when the content is no inventory */
    UploadedInventory add(String owner, String fileName, byte[] content) {
        Inventory inventory = InventoryFiles.read(fileName, content, ReadAs.FOUND);
        Upload upload = new Upload(
                UUID.randomUUID().toString(), owner, inventory.fileName(), ReadAs.FOUND, offers.offer(inventory));
        uploads.add(upload, content);
        inventories.put(reading(upload), inventory);
        return new UploadedInventory(upload, inventory);
    }

    /**
     * Reads the file again.
     *
     * @throws fr.cadreia.intake.IntakeRefusedException when it cannot be read so
     */
    UploadedInventory read(UploadedInventory draft, ReadAs chosen) {
        Upload upload = draft.upload();
        Inventory inventory = inventory(new Upload(upload.id(), upload.owner(), upload.fileName(), chosen, null));
        boolean same = inventory.columns().equals(draft.inventory().columns());
        return keep(draft, chosen, same ? draft.offer() : offers.offer(inventory));
    }

    /** Keeps a person's changed mapping. */
    UploadedInventory remember(UploadedInventory draft, IntakeMapping mapping) {
        return keep(draft, draft.upload().readAs(), new Offer(mapping, ""));
    }

    private UploadedInventory keep(UploadedInventory draft, ReadAs readAs, Offer offer) {
        Upload before = draft.upload();
        Upload upload = new Upload(before.id(), before.owner(), before.fileName(), readAs, offer);
        uploads.change(upload);
        return new UploadedInventory(upload, inventory(upload));
    }

    void forget(UploadedInventory draft) {
        uploads.remove(draft.id());
    }

    /** Returns a draft. Answers 404 when it is gone or another person's. */
    UploadedInventory get(String id, String owner) {
        Upload upload = uploads.find(id, owner).orElseThrow(UploadedInventories::gone);
        return new UploadedInventory(upload, inventory(upload));
    }

    private Inventory inventory(Upload upload) {
        return inventories.get(
                reading(upload),
                one -> InventoryFiles.read(
                        upload.fileName(),
                        uploads.content(upload.id()).orElseThrow(UploadedInventories::gone),
                        upload.readAs()));
    }

    private static Reading reading(Upload upload) {
        return new Reading(upload.id(), upload.readAs());
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "Ce fichier n’est plus en attente (deux heures au plus)\u00a0: déposez-le à nouveau. Rien n’a été enregistré.");
    }
}
