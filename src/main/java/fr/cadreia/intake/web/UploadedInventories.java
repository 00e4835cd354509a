package fr.cadreia.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.Inventory;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Uploaded inventories until they are taken over, in memory only: a preview stores nothing. */
@Component
class UploadedInventories {

    private static final Duration KEPT = Duration.ofHours(2);

    /** Bytes of files, all drafts together. */
    private static final long ROOM = 60L * 1024 * 1024;

    private final Cache<String, UploadedInventory> drafts = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumWeight(ROOM)
            .weigher((String id, UploadedInventory draft) -> draft.size())
            .build();

    /** The mapping that each person used last, for the next file of the same kind. */
    private final Cache<String, IntakeMapping> last = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(30))
            .maximumSize(200)
            .build();

    private final IntakeFields fields;

    UploadedInventories(IntakeFields fields) {
        this.fields = fields;
    }

    /** Starts from what the person's last mapping says of this file's columns, else from their names. */
    UploadedInventory add(String owner, Inventory inventory, int size) {
        IntakeMapping known =
                last.asMap().getOrDefault(owner, IntakeMapping.EMPTY).over(inventory);
        IntakeMapping mapping = known.fields().isEmpty() ? fields.suggest(inventory) : known;
        UploadedInventory draft = new UploadedInventory(UUID.randomUUID().toString(), owner, inventory, size, mapping);
        drafts.put(draft.id(), draft);
        return draft;
    }

    UploadedInventory remember(UploadedInventory draft, IntakeMapping mapping) {
        UploadedInventory changed = draft.with(mapping);
        drafts.put(draft.id(), changed);
        last.put(draft.owner(), mapping);
        return changed;
    }

    void forget(UploadedInventory draft) {
        drafts.invalidate(draft.id());
    }

    /** Answers 404 when it is gone or another person's. */
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
