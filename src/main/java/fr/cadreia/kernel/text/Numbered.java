package fr.cadreia.kernel.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a list that a form asks for as numbered fields. With {@code @Numbered("proxy")} the fields {@code proxy1From} and
 * {@code proxy1To} are the parts {@code from} and {@code to} of the entry whose {@code number} is 1; {@code findingRule2} is
 * the part {@code rule} of entry 2 of {@code @Numbered("finding")}. A number without any answer has no entry.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Numbered {

    /** Returns the beginning of the fields' names. */
    String value();
}
