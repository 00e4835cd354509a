package fr.cadreia.dossier.steps.start;

import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/** The answers that open a case: a title, and the organisation in whose name it is proposed. */
@NamedInterface("steps")
@AnswersOf("case-start")
public record NewCase(String title, String organisation) {

    static final String TITLE = "title";
    static final String ORGANISATION = "organisation";
}
