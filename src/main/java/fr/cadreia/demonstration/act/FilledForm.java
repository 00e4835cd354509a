package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills in a form as an actor of the history: the form's proposed answers stay where the history gives no others. */
final class FilledForm {

    private FilledForm() {}

    static UncheckedAnswers of(StoryState stage, Act act, String schema, ShownValues proposed) {
        FormSchema form = FormSchema.parse(schema);
        Map<String, Object> told = stage.timeline().answers(act, form.id()).values();
        Map<String, Object> filled = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            Object answer = told.getOrDefault(field.key(), proposed.value(field.key()));
            if (answer != null) {
                filled.put(field.key(), told.containsKey(field.key()) ? read(stage, act, field, answer) : answer);
            }
        }
        return new UncheckedAnswers(filled);
    }

    /** Reads an answer of the history: days count from today, and a case is given by its key. */
    private static Object read(StoryState stage, Act act, FormField field, Object told) {
        if (field.type().equals("datetime")) {
            return stage.timeline()
                    .time()
                    .day(told.toString(), act.at().toLocalDate())
                    .toString();
        }
        if (field.key().equals("caseReference")) {
            return stage.reference(told.toString());
        }
        return told instanceof String text ? stage.timeline().time().written(text) : told;
    }
}
