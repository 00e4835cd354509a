package fr.cadreia.dossier.steps.proposal;

import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** How much a proposal asks, counted in the form that is deployed. */
@NamedInterface("steps")
@Component
public class ProposalLength {

    private static final int SECONDS = 60;

    private final FormTexts forms;

    ProposalLength(FormTexts forms) {
        this.forms = forms;
    }

    /**
     * Returns « 20 questions, dont 14 obligatoires, et 2 autres selon vos réponses, en 11 minutes environ », with the name
     * of the use.
     */
    public String whole() {
        return words(1);
    }

    /** Returns the same without the name, which is asked first. */
    public String afterName() {
        return words(0);
    }

    /** Counts what the form asks of somebody who has answered nothing yet: that is what the page shows. */
    private String words(int names) {
        FormSchema form = forms.schema(FormId.of(Proposal.class));
        List<FormField> all =
                form.fields().stream().filter(field -> !field.fixed()).toList();
        List<FormField> asked = FormCheck.shown(form, ShownValues.NONE, UncheckedAnswers.NONE).stream()
                .filter(field -> !field.fixed())
                .toList();
        long compulsory =
                asked.stream().filter(field -> field.constraints().required()).count();
        int more = all.size() - asked.size();
        int seconds = names * seconds("textfield")
                + asked.stream().mapToInt(field -> seconds(field.type())).sum();
        return (asked.size() + names) + " questions, dont " + (compulsory + names) + " obligatoires, "
                + (more == 0 ? "" : "et " + more + (more > 1 ? " autres" : " autre") + " selon vos réponses, ")
                + "en " + Math.round((float) seconds / SECONDS) + " minutes environ";
    }

    /** Returns the time that an answer takes, read and written. */
    private static int seconds(String type) {
        return switch (type) {
            case "textarea" -> 75;
            case "textfield" -> 40;
            default -> 20;
        };
    }
}
