package fr.cadreia;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The whole application for one class alone, closed at its end: a virtual machine holds one engine by the name "default".
 * The class names a database of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@AppTest
@Tag("own-engine")
@DirtiesContext
public @interface OwnEngineTest {}
