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
 * What the archive leaves out. Who voted what is given to nobody, nor the hash of a vote: there are so few possible
 * votes that it would tell which one it was. A confidential opinion, its hash included, goes only to those who may read it.
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
     * Whether the row keeps its content to itself; its hash stays.
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
