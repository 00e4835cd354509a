package fr.cadreia.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.cadreia.TestClock;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Tests share one application and run at any hour: none leaves it otherwise than it was, or sees another day than the others. */
@AnalyzeClasses(packages = "fr.cadreia", importOptions = ImportOption.OnlyIncludeTests.class)
class TestArchitectureTest {

    @ArchTest
    static final ArchRule theApplicationKeepsItsOwnTokens = noClasses()
            .should()
            .callMethod(SecurityMockMvcRequestPostProcessors.class, "csrf")
            .because("it changes the application’s filter for all tests after it: take PageToken");

    /** Whatever the day and the hour of a run. */
    @ArchTest
    static final ArchRule testsTellTheTimeByTheirClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TestClock.class.getName())
            .and()
            .resideOutsideOfPackage("fr.cadreia.benchmark..")
            .should()
            .accessTargetWhere(MachineTime.asked())
            .because("what a test sees would change with the day on which it runs: take TestClock");
}
