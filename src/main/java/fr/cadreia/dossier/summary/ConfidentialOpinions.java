package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.people.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps a confidential opinion from people who may not read it. */
@Component
public class ConfidentialOpinions {

    private final ExaminingRoles roles;

    ConfidentialOpinions(ExaminingRoles roles) {
        this.roles = roles;
    }

    /** Tells whether a document is a confidential opinion that this reader may not read. */
    public boolean hides(Case dossier, String form, Answers answers, Person reader) {
        return hides(dossier, form, answers, Optional.of(reader));
    }

    boolean hides(Case dossier, String form, Answers answers, Optional<Person> reader) {
        return OpinionKind.isForm(form)
                && answers.as(Opinion.class).confidential()
                && !reader.map(person -> roles.isInsider(person, dossier)).orElse(false);
    }
}
