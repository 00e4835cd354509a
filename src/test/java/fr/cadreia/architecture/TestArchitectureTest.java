package fr.cadreia.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.microsoft.playwright.Locator;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.cadreia.TestClock;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.annotation.Testable;
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

    @ArchTest
    static final ArchRule keysFallOnWholePages = noClasses()
            .should()
            .callMethodWhere(target(name("press")).and(target(owner(assignableTo(Locator.class)))))
            .because("a key on a page that still loads is lost now and then: take Chromium.pressEnter");

    /** The build takes tests by the names of their files: one that stands elsewhere would never run, and nobody would see it. */
    @ArchTest
    static final ArchRule everyTestIsFoundByTheBuild = classes()
            .that(describe("have tests of their own or take them over", TestArchitectureTest::hasTests))
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .and()
            .areNotAnnotatedWith(Nested.class)
            .should()
            .beTopLevelClasses()
            .andShould()
            .haveNameMatching(".*(Test|Stories|Drill)");

    private static boolean hasTests(JavaClass type) {
        return type.getAllMethods().stream()
                .anyMatch(
                        method -> method.isAnnotatedWith(Testable.class) || method.isMetaAnnotatedWith(Testable.class));
    }
}
