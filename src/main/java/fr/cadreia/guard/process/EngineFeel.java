package fr.cadreia.guard.process;

import fr.cadreia.guard.diagram.requirement.TableFeel;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/** The engine's own FEEL, without the engine. */
final class EngineFeel implements TableFeel {

    static final TableFeel INSTANCE = new EngineFeel();

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    private EngineFeel() {}

    @Override
    public Optional<Answer> value(String expression, Map<String, Object> inputs) {
        try {
            return Optional.of(new Answer(feel.evaluateSimpleExpression(
                    expression, Variables.fromMap(inputs).asVariableContext())));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Boolean> holds(String condition, String name, Object value, Map<String, Object> inputs) {
        try {
            return Optional.of(feel.evaluateSimpleUnaryTests(
                    condition,
                    name,
                    Variables.fromMap(inputs).putValue(name, value).asVariableContext()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
