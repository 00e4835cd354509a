package fr.cadreia;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The whole application with its demo accounts, in memory, on a free port; one for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(ProcessCoverage.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:cadre" + H2InMemory.OPTIONS,
            "camunda.bpm.job-execution.enabled=false",
            "management.server.port=0",
            "cadre.figures.refresh=PT0S"
        })
public @interface AppTest {}
