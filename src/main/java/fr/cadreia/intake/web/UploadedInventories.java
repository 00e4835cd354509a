package fr.cadreia.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakePreview;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingOffers;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Uploaded inventories until they are taken over, in memory only: a preview stores nothing. */
@Component
class UploadedInventories {

    private static final Duration KEPT = Duration.ofHours(2);

    /** The room for files, in bytes, for all drafts together; their readings are dropped when memory is short. */
    private static final long ROOM = 60L * 1024 * 1024;

    private final Cache<String, UploadedInventory> drafts = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumWeight(ROOM)
            .weigher((String id, UploadedInventory draft) -> draft.file().size())
            .build();

    /** The previews that pages show, by the draft itself: another mapping makes another draft. */
    private final Cache<UploadedInventory, IntakePreview> previews = Caffeine.newBuilder()
            .weakKeys()
            .softValues()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10)
            .build();

    private final MappingOffers offers;
    private final Intake intake;

    UploadedInventories(MappingOffers offers, Intake intake) {
        this.offers = offers;
        this.intake = intake;
    }

    /** @throws fr.cadreia.intake.IntakeRefusedException when the mapping does not fit the file */
    IntakePreview preview(UploadedInventory draft) {
        return previews.get(draft, one -> intake.preview(one.inventory(), one.mapping()));
    }

    /** @throws fr.cadreia.intake.IntakeRefusedException when the content is no inventory */
    UploadedInventory add(String owner, String fileName, byte[] content) {
        UploadedFile file = new UploadedFile(fileName, content, ReadAs.FOUND);
        return keep(new UploadedInventory(UUID.randomUUID().toString(), owner, file, offers.offer(file.inventory())));
    }

    /**
     * Reads the file again.
     *
     * @throws fr.cadreia.intake.IntakeRefusedException when it cannot be read so
     */
    UploadedInventory read(UploadedInventory draft, ReadAs chosen) {
        UploadedFile file = draft.file().in(chosen);
        Inventory inventory = file.inventory();
        boolean same = inventory.columns().equals(draft.inventory().columns());
        return keep(
                new UploadedInventory(draft.id(), draft.owner(), file, same ? draft.offer() : offers.offer(inventory)));
    }

    UploadedInventory remember(UploadedInventory draft, IntakeMapping mapping) {
        return keep(draft.with(mapping));
    }

    private UploadedInventory keep(UploadedInventory draft) {
        drafts.put(draft.id(), draft);
        return draft;
    }

    void forget(UploadedInventory draft) {
        drafts.invalidate(draft.id());
    }

    /** Returns a draft. Answers 404 when it is gone or another person's. */
    UploadedInventory get(String id, String owner) {
        UploadedInventory draft = drafts.getIfPresent(id);
        if (draft == null || !draft.owner().equals(owner)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "Ce fichier n’est plus en attente (deux heures au plus)\u00a0: déposez-le à nouveau. Rien n’a été enregistré.");
        }
        return draft;
    }
}
