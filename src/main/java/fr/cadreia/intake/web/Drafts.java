package fr.cadreia.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.Inventory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Uploaded inventories until they are taken over, in memory only: a preview stores nothing. */
@Component
class Drafts {

    private static final Duration KEPT = Duration.ofHours(2);

    /** Bytes of files, all drafts together. */
    private static final long ROOM = 60L * 1024 * 1024;

    private final Cache<String, Draft> drafts = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumWeight(ROOM)
            .weigher((String id, Draft draft) -> draft.size())
            .build();

    /** The mapping that each person used last, for the next file of the same kind. */
    private final Cache<String, IntakeMapping> last = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofDays(30))
            .maximumSize(200)
            .build();

    /** Starts from what the person's last mapping says of this file's columns. */
    Draft add(String owner, Inventory inventory, int size) {
        IntakeMapping known = last.asMap().getOrDefault(owner, IntakeMapping.EMPTY);
        Draft draft = new Draft(UUID.randomUUID().toString(), owner, inventory, size, fitting(known, inventory));
        drafts.put(draft.id(), draft);
        return draft;
    }

    private static IntakeMapping fitting(IntakeMapping known, Inventory inventory) {
        Map<String, fr.cadreia.intake.FieldSource> fields = new LinkedHashMap<>(known.fields());
        boolean sameKind = fields.values().stream()
                .flatMap(source -> source.column().stream())
                .anyMatch(inventory.columns()::contains);
        fields.values()
                .removeIf(source -> source.column()
                        .filter(column -> !inventory.columns().contains(column))
                        .isPresent());
        return sameKind ? new IntakeMapping(known.inventory(), fields) : IntakeMapping.EMPTY;
    }

    Draft remember(Draft draft, IntakeMapping mapping) {
        Draft changed = draft.with(mapping);
        drafts.put(draft.id(), changed);
        last.put(draft.owner(), mapping);
        return changed;
    }

    void forget(Draft draft) {
        drafts.invalidate(draft.id());
    }

    /** Answers 404 when it is gone or another person's. */
    Draft get(String id, String owner) {
        Draft draft = drafts.getIfPresent(id);
        if (draft == null || !draft.owner().equals(owner)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "Ce fichier n'est plus en attente (deux heures au plus) : déposez-le à nouveau. Rien n'a été enregistré.");
        }
        return draft;
    }
}
