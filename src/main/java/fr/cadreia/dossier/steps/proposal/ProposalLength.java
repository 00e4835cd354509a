package fr.cadreia.dossier.steps.proposal;

import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.FormId;
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

    /** Returns « 12 questions, dont 10 obligatoires, en 11 minutes environ », with the name of the use. */
    public String whole() {
        return words(1);
    }

    /** Returns the same without the name, which is asked first. */
    public String afterName() {
        return words(0);
    }

    private String words(int names) {
        List<List<FormField>> rows = forms.schema(FormId.of(Proposal.class)).rows().stream()
                .filter(row -> row.stream().noneMatch(field -> Proposal.ALIKE.contains(field.key())))
                .toList();
        long compulsory = rows.stream()
                .filter(row -> row.stream()
                        .anyMatch(field -> field.constraints().required()
                                && field.hideConditions().isEmpty()))
                .count();
        int seconds = names * seconds("textfield")
                + rows.stream()
                        .flatMap(List::stream)
                        .mapToInt(field -> seconds(field.type()))
                        .sum();
        return (rows.size() + names) + " questions, dont " + (compulsory + names) + " obligatoires, en "
                + Math.round((float) seconds / SECONDS) + " minutes environ";
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
