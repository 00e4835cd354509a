package fr.cadreia.kernel.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the record that holds the answers to one form. Its components are named like the form's fields; see
 * {@link Answers#as} for how they are filled.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AnswersOf {

    /** Returns the form's id. */
    String value();
}
