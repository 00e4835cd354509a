package fr.cadreia.intake;

import fr.cadreia.dossier.steps.opinion.DpoOpinion;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.intake.IntakeField.Kind;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.mention.HeldTexts.Shape;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The fields that an inventory can fill: the questions of the newest proposal form, those on the solution that later steps
 * ask, and the organisations of today.
 */
@Component
public class IntakeFields {

    /** The forms whose questions an inventory may answer. */
    static final List<String> FORMS = List.of(
            FormId.of(Proposal.class),
            FormId.of(ExpertReview.class),
            FormId.of(DpoOpinion.class),
            FormId.of(ExperimentProtocol.class));

    private static final String PROPOSAL = FormId.of(Proposal.class);

    /** The questions of later forms that tell of the use itself, and not of how it is examined. */
    private static final Set<String> LATER = Set.of(
            ExpertReview.PERSONAL_DATA,
            ExpertReview.CRITICAL_DATA,
            ExpertReview.SOLUTION_KIND,
            ExpertReview.SUPPLIER,
            ExpertReview.HOSTING,
            ExpertReview.DATA_SOURCES,
            ExpertReview.CONFIDENTIALITY_GUARANTEE,
            ExpertReview.DATA_REUSED,
            "estimatedUse",
            DpoOpinion.LAWFUL_BASIS,
            DpoOpinion.PURPOSES,
            ExperimentProtocol.PARTNERS,
            ExperimentProtocol.ACCESSIBILITY);

    private final CurrentForms forms;
    private final People people;

    IntakeFields(CurrentForms forms, People people) {
        this.forms = forms;
        this.people = people;
    }

    /** Returns the questions of all these forms as one. */
    FormSchema form() {
        return joined(FORMS.stream().map(forms::get).toList());
    }

    /** @param forms the proposal first */
    static FormSchema joined(List<FormSchema> forms) {
        return forms.stream()
                .map(form -> form.id().equals(PROPOSAL) ? form.without(Set.of(Proposal.DATA_KINDS)) : form.only(LATER))
                .reduce(FormSchema::and)
                .orElseThrow();
    }

    /** Lists the fields of the case itself first, then the others in the form's order. */
    public List<IntakeField> all() {
        return all(form(), people.organisations());
    }

    static List<IntakeField> all(FormSchema form, List<Organisation> known) {
        List<IntakeField> fields = new ArrayList<>();
        fields.add(new IntakeField(IntakeField.TITLE, "Nom de l’usage", Kind.TEXT, Map.of()));
        Map<String, String> organisations = new LinkedHashMap<>();
        known.forEach(one -> organisations.put(one.id(), one.name()));
        fields.add(new IntakeField(IntakeField.ORGANISATION, "Direction ou commune", Kind.CHOICE, organisations));
        fields.add(new IntakeField(IntakeField.EXTERNAL_ID, "Identifiant dans l’inventaire", Kind.TEXT, Map.of()));
        fields.add(IntakeField.state());
        fields.add(new IntakeField(IntakeField.ENDED_ON, "Fin de l’utilisation", Kind.DATE, Map.of()));
        form.fields().stream()
                .filter(field -> !field.fixed() && field.optionsKey().isEmpty())
                .forEach(field -> fields.add(field(form, field)));
        return fields;
    }

    /** Returns the form of an answer that takes the place of another: the same as the question asks for. */
    public Shape shape(String field) {
        return switch (field) {
            case HeldTexts.TITLE -> Shape.TITLE;
            case HeldTexts.FULL_TITLE, HeldTexts.IDENTIFIER -> new Shape(true, Shape.ANY.longest());
            default ->
                form().field(field)
                        .map(asked -> new Shape(
                                asked.type().equals("textfield"),
                                asked.constraints().maxLength().orElse(FormCheck.DEFAULT_MAX_LENGTH)))
                        .orElse(Shape.ANY);
        };
    }

    /** Suggests a mapping from the headings and values; a person looks at it before anything is taken over. */
    public IntakeMapping suggest(Inventory inventory) {
        return new MappingSuggestion(all(), inventory).suggest();
    }

    private static IntakeField field(FormSchema form, FormField field) {
        Map<String, String> options = new LinkedHashMap<>();
        field.options().forEach(value -> options.put(value, form.optionLabel(field.key(), value)));
        Kind kind = switch (field.type()) {
            case "number" -> Kind.NUMBER;
            case "datetime" -> Kind.DATE;
            case "radio", "select" -> Kind.CHOICE;
            case "checklist", "taglist" -> Kind.CHOICES;
            default -> Kind.TEXT;
        };
        return new IntakeField(field.key(), field.plainLabel(), kind, options);
    }
}
