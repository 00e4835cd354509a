package fr.cadreia.intake.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.InventoryNotation;
import fr.cadreia.intake.MappingJson;
import fr.cadreia.intake.MappingOffers;
import fr.cadreia.intake.MappingOffers.Offer;
import fr.cadreia.intake.MappingQuestion;
import fr.cadreia.intake.SavedMapping;
import fr.cadreia.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Mappings for programs: one is suggested for a file, others are saved by name. */
@RestController
@RequestMapping("/api/intake")
class IntakeMappingsApi {

    private final SentInventory sent;
    private final Intake intake;
    private final MappingOffers offers;
    private final People people;

    IntakeMappingsApi(SentInventory sent, Intake intake, MappingOffers offers, People people) {
        this.sent = sent;
        this.intake = intake;
        this.offers = offers;
        this.people = people;
    }

    /**
     * @param from the origin of the mapping, French
     * @param saved names of those that name columns of the file alone
     * @param problems the faults of the mapping as it is, French
     * @param questions the problems that a choice answers
     */
    record Suggestion(
            String file,
            InventoryNotation writing,
            List<String> columns,
            int rows,
            @JsonRawValue String mapping,
            String from,
            List<String> saved,
            List<String> problems,
            List<MappingQuestion> questions) {}

    @PostMapping("/suggestion")
    Suggestion suggest(HttpServletRequest request) throws IOException {
        Inventory inventory = sent.file(request);
        Offer offer = offers.offer(inventory);
        List<String> problems = List.of();
        List<MappingQuestion> questions = List.of();
        try {
            intake.check(inventory, offer.mapping());
        } catch (IntakeRefusedException refused) {
            problems = refused.problems();
            questions = refused.questions();
        }
        return new Suggestion(
                inventory.fileName(),
                inventory.writing(),
                inventory.columns(),
                inventory.rows().size(),
                MappingJson.print(offer.mapping()),
                offer.from(),
                offers.fitting(inventory).stream().map(SavedMapping::name).toList(),
                problems,
                questions);
    }

    record Named(
            String name,
            List<String> headings,
            @JsonRawValue String mapping,
            String savedBy,
            Instant savedAt) {

        static Named of(SavedMapping saved) {
            return new Named(
                    saved.name(),
                    saved.headings(),
                    MappingJson.print(saved.mapping()),
                    saved.savedBy(),
                    saved.savedAt());
        }
    }

    @GetMapping("/mappings")
    List<Named> all() {
        return offers.all().stream().map(Named::of).toList();
    }

    @GetMapping("/mappings/{name}")
    Named one(@PathVariable String name) {
        return offers.all().stream()
                .filter(saved -> saved.name().equals(name))
                .findFirst()
                .map(Named::of)
                .orElseThrow(() -> notFound(name));
    }

    /** Saves a mapping; its headings are those that it names. */
    @PutMapping(path = "/mappings/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Named save(@PathVariable String name, @RequestBody String mapping, Principal principal) {
        IntakeMapping parsed = MappingJson.parse(mapping);
        List<String> headings = parsed.fields().values().stream()
                .flatMap(source -> source.column().stream())
                .distinct()
                .toList();
        return Named.of(offers.save(name, headings, parsed, people.get(principal.getName())));
    }

    @DeleteMapping("/mappings/{name}")
    ResponseEntity<Void> remove(@PathVariable String name) {
        if (!offers.remove(name)) {
            throw notFound(name);
        }
        return ResponseEntity.noContent().build();
    }

    private static ResponseStatusException notFound(String name) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "Aucune correspondance n’est enregistrée sous le nom «\u00a0" + name + "\u00a0».");
    }
}
