package fr.cadreia.engine.form;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import camundajar.impl.scala.collection.immutable.Seq;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import fr.cadreia.kernel.database.ReadOnce;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the shown fields of a form from the answers, as the form renderer does. The answer of a hidden field counts
 * no more, which may hide or show others, until nothing changes.
 */
final class FormConditions {

    private static final Logger LOG = LoggerFactory.getLogger(FormConditions.class);
    private static final FeelEngine FEEL = new FeelEngine.Builder().build();
    /** The conditions by their text, the joined conditions of a form too; there are about a hundred. */
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
        Set<String> holding = holding(schema, values);
        Set<String> next = new HashSet<>();
        for (FormField field : schema.fields()) {
            if (field.hideConditions().stream().anyMatch(holding::contains)) {
                next.add(field.key());
            }
        }
        return next;
    }

    /**
     * Returns the conditions that are true. All are asked in one evaluation, since each evaluation creates all
     * functions of FEEL again; one by one only when one of them spoils the others.
     */
    private static Set<String> holding(FormSchema schema, Map<String, Object> values) {
        List<String> conditions = schema.hideConditions();
        if (conditions.isEmpty()) {
            return Set.of();
        }
        return together(conditions, values)
                .orElseGet(() -> conditions.stream()
                        .filter(condition -> isTrue(schema, condition, values))
                        .collect(toSet()));
    }

    /** @return empty where one of them cannot be read or evaluated */
    static Optional<Set<String>> together(List<String> conditions, Map<String, Object> values) {
        if (conditions.stream().anyMatch(condition -> parsed(condition).isLeft())) {
            return Optional.empty();
        }
        var all = parsed(conditions.stream().collect(joining("), (", "[(", ")]")));
        var results = all.isLeft() ? all : FEEL.eval(all.toOption().get(), values);
        if (results.isLeft()) {
            return Optional.empty();
        }
        List<?> each = CollectionConverters.asJava((Seq<?>) results.toOption().get());
        return Optional.of(IntStream.range(0, each.size())
                .filter(i -> Boolean.TRUE.equals(each.get(i)))
                .mapToObj(conditions::get)
                .collect(toSet()));
    }

    private static Either<FeelEngine.Failure, ParsedExpression> parsed(String expression) {
        return PARSED.get(expression, FEEL::parseExpression);
    }

    private static boolean isTrue(FormSchema schema, String expression, Map<String, Object> values) {
        var parsed = parsed(expression);
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
