package fr.cadreia.dossier.steps.added;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.StepForms;
import fr.cadreia.kernel.form.Variable;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A task that an administrator added to a diagram, with a form of its own. Its choices, counts and ticks are left in
 * the process under the field's name, answered or not, so that a gateway of the diagram may read them. The guard makes
 * sure that no such field has the name of a variable that the application writes.
 */
@Component
class AddedStep extends CaseStep<Answers> {

    /** The greatest length of a text that is left: a longer text is there to be read, not to decide on. */
    private static final int LONGEST = 200;

    private static final Set<String> LISTS = Set.of("checklist", "taglist");

    private final CurrentForms forms;
    private final Opinions opinions;

    AddedStep(CaseRecords records, CurrentForms forms, Opinions opinions) {
        super(StepForms.ANY_OTHER, Answers.class, records);
        this.forms = forms;
        this.opinions = opinions;
    }

    @Override
    protected ProcessVariables complete(StepContext step, Answers answers) {
        ProcessVariables variables = ProcessVariables.NONE;
        for (FormField field : forms.of(step).fields()) {
            if (!PathVariables.isWritten(field.key())
                    && !opinions.write(field.key())
                    && !LISTS.contains(field.type())) {
                variables = variables.with(
                        new Variable<>(field.key(), Object.class),
                        left(field, answers.values().get(field.key())));
            }
        }
        return variables;
    }

    /**
     * Returns the value to leave in the process. An unanswered field leaves a value too: an expression that reads a
     * missing variable is an error.
     */
    private static Object left(FormField field, Object value) {
        if (field.type().equals("checkbox")) {
            return Boolean.TRUE.equals(value);
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof String text && text.length() <= LONGEST ? text : null;
    }
}
