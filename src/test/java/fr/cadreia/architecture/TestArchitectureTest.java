package fr.cadreia.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Tests share one application: none leaves it otherwise than it was. */
@AnalyzeClasses(packages = "fr.cadreia", importOptions = ImportOption.OnlyIncludeTests.class)
class TestArchitectureTest {

    @ArchTest
    static final ArchRule theApplicationKeepsItsOwnTokens = noClasses()
            .should()
            .callMethod(SecurityMockMvcRequestPostProcessors.class, "csrf")
            .because("it changes the application’s filter for all tests after it: take PageToken");
}
