package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.path.CaseSteps;
import fr.cadreia.dossier.summary.GivenOpinions;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.seal.JournalArchive.Document;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.people.Person;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * The parts that the archive leaves out. Nobody gets the votes of single persons, or the hash of a vote: there are so
 * few possible votes that the hash would tell which one it was. A confidential opinion and its hash go only to those
 * who may read it.
 */
@Component
class Withheld {

    private final GivenOpinions opinions;
    private final CaseSteps steps;

    Withheld(GivenOpinions opinions, CaseSteps steps) {
        this.steps = steps;
        this.opinions = opinions;
    }

    /**
     * Tells whether the content of the row is withheld; its hash stays.
     *
     * @param documents SHA-256 of the documents that are left out
     */
    boolean is(Row row, Collection<String> documents) {
        return row.kind().equals(JournalKind.VOTED.name())
                || steps.isSecret(row.step())
                || documents.stream().anyMatch(row.content()::contains);
    }

    boolean is(Document document, Case dossier, Person reader) {
        return steps.isSecret(document.form()) || opinions.hides(dossier, document.form(), answers(document), reader);
    }

    static Answers answers(Document document) {
        return StoredJson.read(document.content(), Answers.class);
    }
}
