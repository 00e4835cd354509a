package fr.cadreia.engine.form;

import camundajar.impl.scala.util.Either;
import fr.cadreia.engine.ShownValues;
import fr.cadreia.engine.UncheckedAnswers;
import fr.cadreia.engine.database.ReadOnce;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which fields of a form are shown, computed from the answers as the form renderer does: a hidden field's answer counts
 * no more, which may hide or show others, until nothing changes.
 */
final class FormConditions {

    private static final Logger LOG = LoggerFactory.getLogger(FormConditions.class);
    private static final FeelEngine FEEL = new FeelEngine.Builder().build();
    /** By their text; forms have some hundred of them. */
    private static final ReadOnce<Either<FeelEngine.Failure, ParsedExpression>> PARSED = new ReadOnce<>();
    /** Deeper chains of conditions than this do not occur in a form that a person can read. */
    private static final int ROUNDS = 12;

    private FormConditions() {}

    /** @return the keys of the fields that are not shown */
    static Set<String> hidden(FormSchema schema, ShownValues context, UncheckedAnswers answers) {
        Set<String> hidden = Set.of();
        UncheckedAnswers counting = answers;
        for (int round = 0; round < ROUNDS; round++) {
            hidden = evaluate(schema, context, counting);
            UncheckedAnswers still = answers.without(hidden);
            if (still.equals(counting)) {
                return hidden;
            }
            counting = still;
        }
        return hidden;
    }

    private static Set<String> evaluate(FormSchema schema, ShownValues context, UncheckedAnswers answers) {
        Map<String, Object> values = new HashMap<>(context.values());
        schema.fields().forEach(field -> values.put(field.key(), null));
        values.putAll(answers.values());
        Set<String> next = new HashSet<>();
        Map<String, Boolean> results = new HashMap<>();
        for (FormField field : schema.fields()) {
            List<String> conditions = field.hideConditions();
            if (conditions.stream().anyMatch(c -> results.computeIfAbsent(c, x -> isTrue(schema, x, values)))) {
                next.add(field.key());
            }
        }
        return next;
    }

    private static boolean isTrue(FormSchema schema, String expression, Map<String, Object> values) {
        var parsed = PARSED.get(expression, FEEL::parseExpression);
        var result = parsed.isLeft() ? parsed : FEEL.eval(parsed.toOption().get(), values);
        if (result.isLeft()) {
            LOG.warn(
                    "Formulaire {}\u00a0: condition illisible «\u00a0{}\u00a0»\u00a0: {}",
                    schema.id(),
                    expression,
                    result);
            return false;
        }
        return Boolean.TRUE.equals(result.toOption().get());
    }
}
