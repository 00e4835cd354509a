package fr.cadreia.kernel.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that says the same to every stranger and sends nothing: a proxy may keep it for a moment, and whoever has it already
 * is told so (304). Whoever is signed in has the own name at its head, so that theirs is kept by nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {}
