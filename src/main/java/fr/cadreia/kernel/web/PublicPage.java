package fr.cadreia.kernel.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that says the same to every stranger and sends nothing: a proxy may keep it for a moment, and a browser that
 * has it already is told so (304). For a person who is signed in, the page has their name at its head, so that no proxy
 * keeps it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {}
