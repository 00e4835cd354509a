package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.opinion.HrOpinion;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The opinions on a case as a reader may read them: a confidential one is kept from those who may not. */
@Component
public class GivenOpinions {

    private final ExaminingRoles roles;
    private final Opinions kinds;
    private final FormTexts texts;

    GivenOpinions(ExaminingRoles roles, Opinions kinds, FormTexts texts) {
        this.roles = roles;
        this.kinds = kinds;
        this.texts = texts;
    }

    /**
     * The opinions, the most severe first; what else was written stays.
     *
     * @param latest the documents of the case by their forms
     */
    List<GivenOpinion> takenFrom(Map<String, StepDocument> latest, Case dossier, Optional<Person> reader) {
        List<GivenOpinion> opinions = new ArrayList<>();
        kinds.kinds()
                .forEach(kind -> Optional.ofNullable(latest.remove(kind.form()))
                        .ifPresent(document -> opinions.add(opinion(dossier, kind, document, reader))));
        opinions.sort(Comparator.comparing(GivenOpinion::severity).reversed());
        return opinions;
    }

    private GivenOpinion opinion(Case dossier, OpinionKind kind, StepDocument document, Optional<Person> reader) {
        if (hides(dossier, document.form(), document.answers(), reader)) {
            return GivenOpinion.hidden(kind);
        }
        Optional<String> informed =
                document.is(HrOpinion.class) ? document.as(HrOpinion.class).informedOnly() : Optional.empty();
        return new GivenOpinion(
                kind,
                document.as(Opinion.class),
                texts.value(document.form(), Opinion.POSITION, document.answers())
                        + informed.map(why -> " (le CST a été informé sans rendre d’avis\u00a0: «\u00a0"
                                        + why.strip().replaceFirst("\\.$", "") + "\u00a0»)")
                                .orElse(""),
                informed.isPresent(),
                false);
    }

    /** Tells whether a document is a confidential opinion that this reader may not read. */
    public boolean hides(Case dossier, String form, Answers answers, Person reader) {
        return hides(dossier, form, answers, Optional.of(reader));
    }

    private boolean hides(Case dossier, String form, Answers answers, Optional<Person> reader) {
        return OpinionKind.isForm(form)
                && answers.as(Opinion.class).confidential()
                && !reader.map(person -> roles.isInsider(person, dossier)).orElse(false);
    }
}
