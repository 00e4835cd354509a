package fr.cadreia.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.freeze.FreezingArchRule.freeze;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.cadreia.CadreIaApplication;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseOpening;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.path.CasePath;
import fr.cadreia.engine.config.RestMapper;
import fr.cadreia.grant.Grants;
import fr.cadreia.journal.AttestedCases;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.kernel.ConcurrentChange;
import fr.cadreia.kernel.cli.CommandArguments;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** The picture of the house in code: features that meet through their top package, adapters beneath them. */
@AnalyzeClasses(packages = "fr.cadreia", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /**
     * Adapters stand in folders that say of what. One that is alone stands beside its domain, hidden: of the engine and of
     * the database by its name, of the browser as a controller.
     */
    private static final DescribedPredicate<JavaClass> OF_THE_ENGINE = hidden("Engine");

    private static final DescribedPredicate<JavaClass> OF_THE_DATABASE = hidden("Jdbc");

    private static final DescribedPredicate<JavaClass> OF_THE_BROWSER =
            belongTo(DescribedPredicate.describe("controllers", type -> type.isMetaAnnotatedWith(Controller.class)));

    private static DescribedPredicate<JavaClass> hidden(String name) {
        return belongTo(DescribedPredicate.describe(
                "hidden classes named " + name + "...",
                type -> type.getSimpleName().startsWith(name)
                        && type.isTopLevelClass()
                        && !type.isInterface()
                        && !type.getModifiers().contains(JavaModifier.PUBLIC)));
    }

    /** What reads a command line needs no running application. */
    private static final DescribedPredicate<JavaClass> COMMAND = DescribedPredicate.describe(
            "commands",
            command -> command.getDirectDependenciesFromSelf().stream()
                    .anyMatch(read -> read.getTargetClass().isEquivalentTo(CommandArguments.class)));

    private static final DescribedPredicate<JavaClass> ALONE =
            OF_THE_ENGINE.or(OF_THE_DATABASE).or(OF_THE_BROWSER).or(COMMAND);

    @Test
    void featuresMeetThroughTheirTopPackageWithoutCycles() {
        ApplicationModules.of(CadreIaApplication.class).verify();
    }

    /**
     * What is knotted today is listed in {@code src/test/frozen}: a knot that shrinks shortens its list, and none grows or
     * comes back.
     */
    @ArchTest
    static final ArchRule packagesAreUntiedForGood = freeze(classes().should(new PackageKnots()));

    /** What the container hands out itself has not been looked at by {@code VirusScan}. */
    @ArchTest
    static final ArchRule uploadsAreReadAsTheyWereScanned =
            noClasses().should().dependOnClassesThat().areAssignableTo(Part.class);

    /** An import list tells a stranger which class is meant. */
    @Test
    void noTwoClassesHaveTheSameSimpleName() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.map(source -> source.getFileName().toString())
                            .filter(name -> name.endsWith(".java") && !name.equals("package-info.java")))
                    .doesNotHaveDuplicates();
        }
    }

    /** What the folders of adapters hold, their names say; that of a step is named after its form. */
    @Test
    void eachFolderSaysWhatItHolds() throws IOException {
        Pattern named = Pattern.compile("fr/cadreia(/.*/(web|process|persistence|cli)|/.*/steps/\\w+)?$");
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/fr/cadreia"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(folder -> !named.matcher(folder.toString()).find())
                    .filter(folder -> !says(folder.resolve("package-info.java")))
                    .toList();

            assertThat(silent).isEmpty();
        }
    }

    private static boolean says(Path description) {
        try {
            return Files.exists(description) && Files.readString(description).startsWith("/**");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A diagram of all modules and a canvas of each, in {@code target/spring-modulith-docs}. */
    @Test
    void theModulesDocumentThemselves() {
        new Documenter(ApplicationModules.of(CadreIaApplication.class))
                .writeModulesAsPlantUml()
                .writeModuleCanvases()
                .writeAggregatingDocument();

        assertThat(Path.of("target/spring-modulith-docs"))
                .isDirectoryContaining("glob:**/components.puml")
                .isDirectoryContaining("glob:**/module-dossier.adoc");
    }

    @ArchTest
    static final ArchRule theEngineIsImportedOnlyByItsAdapters = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "fr.cadreia.engine..")
            .and(not(OF_THE_ENGINE))
            .and()
            .doNotBelongToAnyOf(FormRefusedException.class, ConcurrentChange.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** Everybody else reads the event that a row tells; the guard reads what proves the path for itself. */
    @ArchTest
    static final ArchRule aRowsJsonIsReadByTheCodecAlone = noClasses()
            .that()
            .resideOutsideOfPackages("fr.cadreia.journal.persistence", "fr.cadreia.guard.evidence")
            .and()
            .doNotHaveFullyQualifiedName(JournalEntry.class.getName())
            .should()
            .callMethod(JournalEntry.class, "content");

    @ArchTest
    static final ArchRule adaptersOfDifferentKindsDoNotMeet = noClasses()
            .that()
            .resideInAPackage("..web..")
            .or(OF_THE_BROWSER)
            .should()
            .dependOnClassesThat(resideInAnyPackage("..persistence..", "fr.cadreia.(*).process..")
                    .or(OF_THE_ENGINE)
                    .or(OF_THE_DATABASE));

    /** What is common to all pages stands in the kernel. */
    @ArchTest
    static final ArchRule theDomainKnowsNoAdapter = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..web..",
                    "..persistence..",
                    "..process..",
                    "..cli..",
                    "fr.cadreia.engine..",
                    "fr.cadreia.kernel..")
            .and()
            .doNotHaveFullyQualifiedName("fr.cadreia.Commands")
            .and(not(ALONE))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "fr.cadreia..web..",
                            "fr.cadreia..persistence..",
                            "fr.cadreia..cli..",
                            "fr.cadreia.(*).process..")
                    .or(ALONE)
                    .and(resideOutsideOfPackages("fr.cadreia.engine..", "fr.cadreia.kernel..")));

    /** The database instantiates its triggers by name, and the command line has the journal without a container. */
    @ArchTest
    static final ArchRule repositoriesAreHidden = classes()
            .that()
            .resideInAPackage("..persistence..")
            .and()
            .areNotAssignableTo("org.h2.api.Trigger")
            .and()
            .areNotAssignableTo("fr.cadreia.journal.seal.JournalArchive")
            .and()
            .areNotAssignableTo("fr.cadreia.journal.seal.Restoration$Rows")
            .should()
            .notBePublic();

    /** A document without its row, or a row whose place is not the document's, accuses people of forgery. */
    @ArchTest
    static final ArchRule documentsAreWrittenWithTheirRowOnly = methods()
            .that()
            .areDeclaredIn(AttestedCases.class)
            .and()
            .haveName("addDocument")
            .should()
            .onlyBeCalled()
            .byClassesThat()
            .haveFullyQualifiedName("fr.cadreia.journal.persistence.JdbcJournal");

    /** A case that stands otherwise than its newest row attests accuses people of forgery. */
    @ArchTest
    static final ArchRule casesAreChangedWithTheirRowOnly = noClasses()
            .that()
            .doNotBelongToAnyOf(CaseRecords.class, CaseOpening.class, CasePath.class)
            .should()
            .accessTargetWhere(asked(Cases.class, "update"));

    /** A document's row says who entered it and for which organisation, because one method puts this there. */
    @ArchTest
    static final ArchRule documentsAreKeptByTheDossierOnly = methods()
            .that()
            .areDeclaredIn(Journal.class)
            .and()
            .haveName("keep")
            .should()
            .onlyBeCalled()
            .byClassesThat()
            .belongToAnyOf(CaseRecords.class);

    /**
     * A right that the journal does not attest accuses its holder of having written it alone: one row attests all of the
     * installation.
     */
    @ArchTest
    static final ArchRule rightsAreWrittenWithTheirRowOnly = methods()
            .that()
            .areDeclaredIn(Grants.class)
            .and()
            .haveNameMatching("found|sign")
            .should()
            .onlyBeCalled()
            .byClassesThat()
            .haveNameMatching("fr\\.cadreia\\.grant\\.(InstallationRecord|DemoInstallation)");

    /** The same text is composed for those who work here and for everybody, who do not read every name. */
    @ArchTest
    static final ArchRule minutesNamePeopleByTheNamingThatTheyAreGiven = noClasses()
            .that()
            .resideInAPackage("fr.cadreia.committee.minutes")
            .should()
            .accessTargetWhere(asked(People.class, "name"));

    /**
     * What is stored is read by the same rules everywhere. The engine's REST interface configures its mapper itself, and
     * the web framework's is a bean.
     */
    @ArchTest
    static final ArchRule oneClassSaysHowJsonIsStored = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(StoredJson.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(RestMapper.class.getName() + "$SharedMapper")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "make a mapper of JSON",
                    access -> access.getTargetOwner().isAssignableTo(ObjectMapper.class)
                            && Set.of("<init>", "builder").contains(access.getName())));

    /** What the public reads as the name of a case is what its entry says. */
    @ArchTest
    static final ArchRule theRegisterAsksNoCaseForItsTitle = noClasses()
            .that()
            .resideInAPackage("fr.cadreia.register..")
            .should()
            .accessTargetWhere(asked(Case.class, "title"));

    private static DescribedPredicate<JavaAccess<?>> asked(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method + " is asked",
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getName().equals(method));
    }

    @ParameterizedTest
    @CsvSource({
        "cadre_grant, Grants.java",
        "cadre_journal, JdbcJournal.java",
        "cadre_step_document, StepDocuments.java",
        "cadre_seal, JdbcSeals.java"
    })
    void oneClassWritesEachTableOfTheJournal(String table, String writer) throws IOException {
        Pattern writing =
                Pattern.compile("(?i)(insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+" + table + "\\b");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .filter(source -> writing.matcher(read(source)).find()))
                    .extracting(source -> source.getFileName().toString())
                    .containsExactly(writer);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demonstration alone moves the engine's clock, which is the application's. */
    @ArchTest
    static final ArchRule theTimeIsThatOfTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("fr.cadreia.demonstration..")
            .should()
            .accessTargetWhere(MachineTime.asked());

    /** A table of the register shows whole seconds; the address for reports of weaknesses ends with a day of UTC. */
    @ArchTest
    static final ArchRule daysAndMomentsAreThoseOfTheAuthority = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(AuthorityClock.class.getName())
            .and()
            .doNotHaveFullyQualifiedName("fr.cadreia.register.format.RegisterTable")
            .and()
            .doNotHaveFullyQualifiedName("fr.cadreia.portal.web.MachineController")
            .should()
            .accessTargetWhere(MachineTime.computed());

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

    /** Packages that need each other in a circle: each of them is told of each other one in its knot. */
    private static final class PackageKnots extends ArchCondition<JavaClass> {

        private final Map<String, Set<String>> needs = new TreeMap<>();

        PackageKnots() {
            super("stand in packages that do not need each other in a circle");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            needs.clear();
            all.forEach(type -> type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("fr.cadreia"))
                    .forEach(target -> needs.computeIfAbsent(type.getPackageName(), unused -> new TreeSet<>())
                            .add(target.getPackageName())));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            // A knot is of packages, and is told once for all classes.
        }

        @Override
        public void finish(ConditionEvents events) {
            Map<String, Set<String>> reached = new TreeMap<>();
            needs.keySet().forEach(from -> reached.put(from, reached(from)));
            reached.forEach((from, targets) -> targets.stream()
                    .filter(to -> !to.equals(from)
                            && reached.getOrDefault(to, Set.of()).contains(from))
                    .forEach(to -> events.add(SimpleConditionEvent.violated(from, from + " is in a knot with " + to))));
        }

        private Set<String> reached(String from) {
            Set<String> found = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(needs.getOrDefault(from, Set.of()));
            while (!open.isEmpty()) {
                String next = open.pop();
                if (found.add(next)) {
                    open.addAll(needs.getOrDefault(next, Set.of()));
                }
            }
            return found;
        }
    }
}
