package fr.cadreia.guard.diagram.expression;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** An expression that a condition in a diagram may use: variables, comparisons, boolean operators, literals. */
public sealed interface Expr {

    /** A process variable. */
    record Variable(String name) implements Expr {}

    /** A string, number or boolean as written, or null. */
    record Literal(String value) implements Expr {}

    record Not(Expr operand) implements Expr {}

    record Empty(Expr operand) implements Expr {}

    record And(Expr left, Expr right) implements Expr {}

    record Or(Expr left, Expr right) implements Expr {}

    /** @param operator one of {@code == != < > <= >=} */
    record Comparison(String operator, Expr left, Expr right) implements Expr {

        /** Returns the value that a variable is compared with, on either side. */
        Optional<String> valueOf(String variable) {
            if (left.equals(new Variable(variable)) && right instanceof Literal literal) {
                return Optional.ofNullable(literal.value());
            }
            if (right.equals(new Variable(variable)) && left instanceof Literal literal) {
                return Optional.ofNullable(literal.value());
            }
            return Optional.empty();
        }

        /**
         * Tells whether both sides are the same when the variable has this value; empty when that depends on other
         * values too.
         */
        private Optional<Boolean> isEqual(String variable, String value) {
            if (left instanceof Literal one && right instanceof Literal other) {
                return Optional.of(Objects.equals(one.value(), other.value()));
            }
            return valueOf(variable).map(value::equals);
        }
    }

    /** Tells whether the variable surely has one of these values where this expression holds. */
    default boolean implies(String variable, Set<String> values) {
        if (this instanceof Variable flag) {
            return flag.name().equals(variable) && values.contains("true");
        }
        if (this instanceof Not not) {
            return not.operand().equals(new Variable(variable)) && values.contains("false");
        }
        if (this instanceof And and) {
            return and.left().implies(variable, values) || and.right().implies(variable, values);
        }
        if (this instanceof Or or) {
            return or.left().implies(variable, values) && or.right().implies(variable, values);
        }
        return this instanceof Comparison comparison
                && comparison.operator().equals("==")
                && comparison.valueOf(variable).filter(values::contains).isPresent();
    }

    /**
     * Tells whether this expression holds when the variable has this value; empty when that depends on other values
     * too.
     */
    default Optional<Boolean> holds(String variable, String value) {
        if (this instanceof Variable flag) {
            return flag.name().equals(variable) ? Optional.of("true".equals(value)) : Optional.empty();
        }
        if (this instanceof Not not) {
            return not.operand().holds(variable, value).map(held -> !held);
        }
        if (this instanceof And and) {
            return both(and.left().holds(variable, value), and.right().holds(variable, value), false);
        }
        if (this instanceof Or or) {
            return both(or.left().holds(variable, value), or.right().holds(variable, value), true);
        }
        if (this instanceof Literal literal) {
            return Optional.of("true".equals(literal.value()));
        }
        if (this instanceof Comparison comparison && comparison.operator().matches("==|!=")) {
            return comparison
                    .isEqual(variable, value)
                    .map(equal -> equal == comparison.operator().equals("=="));
        }
        return Optional.empty();
    }

    /** @param decisive the value that decides alone when one side has it: false for an and, true for an or */
    private static Optional<Boolean> both(Optional<Boolean> left, Optional<Boolean> right, boolean decisive) {
        if (left.equals(Optional.of(decisive)) || right.equals(Optional.of(decisive))) {
            return Optional.of(decisive);
        }
        return left.isEmpty() || right.isEmpty() ? Optional.empty() : Optional.of(!decisive);
    }
}
