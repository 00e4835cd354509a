package fr.cadreia.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.Answers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a form asks is known by the record of its answers alone: nobody else looks a field or a form up by its name. */
@AnalyzeClasses(packages = "fr.cadreia", importOptions = ImportOption.DoNotIncludeTests.class)
class StepSourcesTest {

    /** Its fields are those of the framework's settings, which it reads by their keys. */
    private static final String SETTINGS = "fr.cadreia.review.FrameworkProposal";

    /** The register publishes the fields of any form, by its table. */
    private static final String REGISTER = "fr.cadreia.register";

    /** The intake takes over all fields to which the columns of a file are mapped. */
    private static final String INTAKE = "fr.cadreia.intake.IntakeAnswers";

    private static final DescribedPredicate<JavaClass> READERS = DescribedPredicate.describe(
            "adapters of forms",
            type -> type.getPackageName().matches("fr\\.cadreia\\.(engine|kernel)(\\..*)?")
                    || type.getPackageName().equals(REGISTER)
                    || Set.of(SETTINGS, INTAKE).contains(type.getName()));

    @ArchTest
    static final ArchRule answersAreLookedUpByAdaptersOnly = methods()
            .that()
            .areDeclaredIn(Answers.class)
            .and()
            .haveNameMatching("text|is|date|number|list")
            .should()
            .onlyBeCalled()
            .byClassesThat(are(READERS));

    /**
     * The guard has its own reading of everything; a row of the journal says of which form its event is; the committee
     * keeps the record of a result to itself.
     */
    private static final Pattern APART =
            Pattern.compile("/fr/cadreia/(guard/.*|journal/StepEvent|register/DecisionSection)\\.java$");

    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    /** A line that is about a form or a document of it. */
    private static final Pattern OF_A_FORM =
            Pattern.compile("\\bform\\b|FORM\\b|[fF]ormId|latest|[dD]ocument|super\\(|\\.task\\(");

    /** Forms whose names some processes have too. */
    private static final Pattern PROCESS_KEY = Pattern.compile("String KEY = |setDefinitionKey|ByKey\\(");

    @Test
    void noFormIsNamedByATextOutsideItsRecord() throws IOException {
        Set<String> forms = Arrays.stream(new File("forms").list())
                .filter(name -> name.endsWith(".form"))
                .map(name -> name.replace(".form", ""))
                .collect(Collectors.toSet());
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(source -> !APART.matcher(source.toString().replace('\\', '/'))
                                    .find())
                            .flatMap(source -> read(source).stream()
                                    .filter(line -> namesAForm(line, forms))
                                    .map(line -> source.getFileName() + ": " + line.strip())))
                    .isEmpty();
        }
    }

    @Test
    void theScanFindsWhatItLooksFor() {
        Set<String> forms = Set.of("vote", "vote-closing", "stop");

        assertThat(namesAForm("        .latest(reference, \"vote\")", forms)).isTrue();
        assertThat(namesAForm("    private static final String CLOSING = \"vote-closing\";", forms))
                .isTrue();
        assertThat(namesAForm("@AnswersOf(\"vote-closing\")", forms)).isFalse();
        assertThat(namesAForm("        case \"stop\" -> refuse();", forms)).isFalse();
    }

    /** A name of two words is nothing else than a form's; one word may be many things. */
    private static boolean namesAForm(String line, Set<String> forms) {
        if (line.startsWith("@AnswersOf(") || PROCESS_KEY.matcher(line).find()) {
            return false;
        }
        Matcher text = TEXT.matcher(line);
        while (text.find()) {
            boolean about =
                    text.group(1).contains("-") || OF_A_FORM.matcher(line).find();
            if (about && forms.contains(text.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** The guard has its own reading of what the committee decided. */
    private static final Pattern GUARD = Pattern.compile("/fr/cadreia/guard/");

    /** A step is called {@code stop} too, and a value that the form of the result is shown with {@code adopted}. */
    private static final Set<String> OTHERWISE = Set.of("stop", "adopted");

    private static final List<String> OUTCOMES = Stream.concat(
                    Arrays.stream(Motion.values()).map(Motion::code),
                    Arrays.stream(AfterBallot.values()).map(AfterBallot::code))
            .filter(code -> !OTHERWISE.contains(code))
            .map(code -> '"' + code + '"')
            .toList();

    @Test
    void noOutcomeOfAnExaminationIsNamedByAText() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(source -> !GUARD.matcher(source.toString().replace('\\', '/'))
                                    .find())
                            .flatMap(source -> read(source).stream()
                                    .filter(StepSourcesTest::namesAnOutcome)
                                    .map(line -> source.getFileName() + ": " + line.strip())))
                    .isEmpty();
        }
        assertThat(namesAnOutcome("        case \"sentBack\" -> refuse();")).isTrue();
    }

    private static boolean namesAnOutcome(String line) {
        return OUTCOMES.stream().anyMatch(line::contains);
    }

    private static List<String> read(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
