package fr.cadreia.guard;

import fr.cadreia.people.Person;
import java.util.List;

/**
 * Brings running cases to another version of their diagram. A step maps only to itself, wherever it stands and whatever
 * its element is called; everything else maps to the element with the same id. A migration skips no step: a case that
 * does not map stays on its version.
 */
public interface CaseMigration {

    /**
     * Tells what {@link #migrate} would do now, and does nothing.
     *
     * @throws fr.cadreia.kernel.form.CommandRefusedException when there is no such version, or they are not of one process
     */
    DryRun dryRun(String sourceDefinitionId, String targetDefinitionId);

    /**
     * Migrates the cases that map, each by itself and recorded in its journal.
     *
     * @param actor an administrator
     * @return the result: the cases that migrate have migrated
     * @throws fr.cadreia.kernel.form.CommandRefusedException when there is no such version, they are not of one process, or
     *     the person may not
     */
    DryRun migrate(String sourceDefinitionId, String targetDefinitionId, Person actor);

    /** @param trials one per running process of the source version, in the order of their references */
    record DryRun(List<Trial> trials) {

        public List<Trial> migrating() {
            return trials.stream().filter(Trial::migrates).toList();
        }

        public List<Trial> staying() {
            return trials.stream().filter(trial -> !trial.migrates()).toList();
        }
    }

    /** @param obstacles the reasons why the case stays where it is; empty when it migrates */
    record Trial(String caseReference, String processInstanceId, List<Obstacle> obstacles) {

        public boolean migrates() {
            return obstacles.isEmpty();
        }
    }

    /**
     * @param element its id in the source version, empty when the whole case is concerned
     * @param name French name of the element, or its id
     * @param reason French sentence
     */
    record Obstacle(String element, String name, String reason) {}
}
