package fr.cadreia.dashboard;

import fr.cadreia.dossier.Case;
import fr.cadreia.people.Person;
import java.util.Optional;

/**
 * The cases that a reader sees on the dashboard.
 *
 * @param reader empty for anybody without an account
 * @param organisation id of the only department or commune to show
 */
public record VisibleCases(Optional<Person> reader, Optional<String> organisation) {

    /** Tells whether the reader follows the case from within, with its waiting tasks. */
    boolean follows(Case found) {
        return reader.filter(person -> person.maySee(found.organisation())).isPresent();
    }

    boolean shows(Case found) {
        return organisation.map(found.organisation()::equals).orElse(true) && (found.isPublic() || follows(found));
    }
}
