package fr.cadreia.intake;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mapping from which a file starts: one saved for its headings, that of an earlier run, else a suggestion. */
@Component
public class MappingOffers {

    /** Earlier runs that are looked at. */
    private static final int RUNS = 50;

    private final SavedMappings saved;
    private final IntakeBatches batches;
    private final IntakeFields fields;
    private final AuthorityClock clock;

    MappingOffers(SavedMappings saved, IntakeBatches batches, IntakeFields fields, AuthorityClock clock) {
        this.saved = saved;
        this.batches = batches;
        this.fields = fields;
        this.clock = clock;
    }

    /** @param from the origin of the mapping, French */
    public record Offer(IntakeMapping mapping, String from) {}

    public Offer offer(Inventory inventory) {
        return saved.all().stream()
                .filter(one -> new HashSet<>(one.headings()).equals(new HashSet<>(inventory.columns())))
                .findFirst()
                .map(MappingOffers::offer)
                .or(() -> earlier(inventory))
                .orElseGet(() -> new Offer(
                        fields.suggest(inventory), "Proposée d’après les en-têtes et les valeurs\u00a0: à vérifier."));
    }

    private static Offer offer(SavedMapping one) {
        return new Offer(
                one.mapping(),
                "Celle qui est enregistrée sous le nom «\u00a0" + one.name() + "\u00a0», pour les mêmes en-têtes.");
    }

    private Optional<Offer> earlier(Inventory inventory) {
        return batches.latest(RUNS).stream()
                .filter(batch -> batch.mapping().fits(inventory))
                .findFirst()
                .map(batch -> new Offer(
                        batch.mapping().forAnotherFile().completedBy(fields.suggest(inventory)),
                        "Celle de la reprise de «\u00a0" + batch.fileName()
                                + "\u00a0», complétée d’après les en-têtes et les valeurs\u00a0: à vérifier."));
    }

    /** Returns the saved mappings that name only columns of the file, by name. */
    public List<SavedMapping> fitting(Inventory inventory) {
        return saved.all().stream().filter(one -> one.mapping().fits(inventory)).toList();
    }

    /** @throws IntakeRefusedException when none has the name */
    public SavedMapping get(String name) {
        return saved.find(name)
                .orElseThrow(() -> new IntakeRefusedException(
                        "Aucune correspondance n’est enregistrée sous le nom «\u00a0" + name + "\u00a0»."));
    }

    public List<SavedMapping> all() {
        return saved.all();
    }

    /**
     * Saves a mapping in place of one with the same name.
     *
     * @param headings of the file that it is made for
     * @throws IntakeRefusedException when the name is blank or too long, or the mapping says nothing
     */
    public SavedMapping save(String name, List<String> headings, IntakeMapping mapping, Person person) {
        String plain = name.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty() || plain.length() > SavedMapping.NAME_LENGTH) {
            throw new IntakeRefusedException(
                    "Donnez à la correspondance un nom de " + SavedMapping.NAME_LENGTH + " caractères au plus.");
        }
        if (mapping.fields().isEmpty()) {
            throw new IntakeRefusedException(
                    "Une correspondance qui ne dit rien ne s’enregistre pas\u00a0: dites d’abord quelle colonne donne quel champ.");
        }
        SavedMapping kept = new SavedMapping(plain, headings, mapping, person.id(), clock.now());
        saved.save(kept);
        return kept;
    }

    /** @return whether there was one */
    public boolean remove(String name) {
        return saved.remove(name);
    }
}
