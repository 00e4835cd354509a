package fr.cadreia.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.cadreia.CadreIaApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The picture of the house in code: features that meet through their top package, adapters beneath them. */
@AnalyzeClasses(packages = "fr.cadreia", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void featuresMeetThroughTheirTopPackageWithoutCycles() {
        ApplicationModules.of(CadreIaApplication.class).verify();
    }

    @ArchTest
    static final ArchRule theEngineIsImportedOnlyByItsAdapters = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "fr.cadreia.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule adaptersOfDifferentKindsDoNotMeet = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..persistence..", "fr.cadreia.(*).process..");

    @ArchTest
    static final ArchRule theDomainKnowsNoAdapter = noClasses()
            .that()
            .resideInAnyPackage(
                    "fr.cadreia.dossier",
                    "fr.cadreia.committee",
                    "fr.cadreia.people",
                    "fr.cadreia.framework",
                    "fr.cadreia.guard",
                    "fr.cadreia.intake",
                    "fr.cadreia.notification",
                    "fr.cadreia.training",
                    "fr.cadreia.catalogue",
                    "fr.cadreia.task")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "..persistence..", "fr.cadreia.(*).process..");

    /** The database instantiates its triggers by name, and the command line reads the journal without a container. */
    @ArchTest
    static final ArchRule repositoriesAreHidden = classes()
            .that()
            .resideInAPackage("..persistence..")
            .and()
            .areNotAssignableTo("org.h2.api.Trigger")
            .and()
            .areNotAssignableTo("fr.cadreia.dossier.journal.JournalArchive")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule theDemonstrationsClockIsNowhereElse = classes()
            .that()
            .resideInAPackage("fr.cadreia.demonstration..")
            .and()
            .areMetaAnnotatedWith(Component.class)
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@Profile(\"demo\")",
                    annotation -> annotation.getRawType().isEquivalentTo(Profile.class)
                            && List.of((Object[]) annotation.get("value").orElseThrow())
                                    .equals(List.of("demo"))));
}
