package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeBatches;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Runs that addresses name. */
@Component
class FoundBatches {

    private final IntakeBatches batches;

    FoundBatches(IntakeBatches batches) {
        this.batches = batches;
    }

    /** Answers 404 when there is none. */
    IntakeBatch get(long id) {
        return batches.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucune reprise ne porte le numéro " + id + "."));
    }
}
