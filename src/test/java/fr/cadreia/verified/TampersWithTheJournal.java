package fr.cadreia.verified;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test class that changes the journal of an application behind its back, in an application of its own: at the end of it
 * the verification must find so. Every other class leaves its journals intact.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TampersWithTheJournal {

    /** Why the class needs to. */
    String reason();
}
