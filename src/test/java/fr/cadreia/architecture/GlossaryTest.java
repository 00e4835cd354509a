package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.cadreia.dossier.Step;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.people.Role;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word per notion, and every notion in the glossary. */
class GlossaryTest {

    /** Packages of the people and things on which the committee's decisions rest: every type in there is a notion. */
    private static final Set<String> WHOLE = Set.of(
            "fr.cadreia.committee",
            "fr.cadreia.committee.examination",
            "fr.cadreia.committee.extract",
            "fr.cadreia.committee.mandate",
            "fr.cadreia.committee.presence",
            "fr.cadreia.people");

    private static final JavaClasses TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.cadreia");
    private static final Pattern ADAPTER = Pattern.compile(".*\\.(web|process|persistence|cli)(\\..*)?");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Path FOLDER = Path.of("src/docs/adr");
    private static final Pattern LINK = Pattern.compile("]\\((?![a-z]+:)([^()\\s#]*)(#[^()\\s]+)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void everyNotionIsInTheGlossary() throws IOException {
        Set<String> notions = new TreeSet<>();
        Arrays.stream(Step.values()).map(Step::code).forEach(notions::add);
        Arrays.stream(Role.values()).map(Role::id).forEach(notions::add);
        Arrays.stream(new File("processes").list((dir, name) -> name.endsWith(".bpmn")))
                .map(name -> name.replace(".bpmn", ""))
                .forEach(notions::add);
        TYPES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(GlossaryTest::isNotion)
                .map(JavaClass::getSimpleName)
                .forEach(notions::add);

        assertThat(codeNames()).containsAll(notions);
    }

    /**
     * What a step is answered with, and what a domain hands to others that is told by its values: its public records and
     * enums. What only does something, and what only one package or an adapter knows, is none.
     */
    private static boolean isNotion(JavaClass type) {
        if (type.getSimpleName().matches("package-info|.*(Settings|Variables|Links)")) {
            return false;
        }
        String place = type.getPackageName();
        boolean told = type.getModifiers().contains(JavaModifier.PUBLIC) && (type.isRecord() || type.isEnum());
        return WHOLE.contains(place)
                || type.isAnnotatedWith(AnswersOf.class)
                || !ADAPTER.matcher(place).matches() && told;
    }

    @Test
    void eachTermStandsForOneNotion() throws IOException {
        List<String> terms = cells(1).flatMap(cell -> Arrays.stream(cell.split(",")))
                .map(term -> term.strip().toLowerCase(Locale.FRENCH))
                .toList();

        assertThat(terms).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void eachNameOfTheCodeStandsForOneNotion() throws IOException {
        assertThat(codeNames()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @Test
    void theGlossaryNamesNoClassThatIsGone() throws IOException {
        Set<String> known = TYPES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

        assertThat(codeNames())
                .filteredOn(name -> name.matches("[A-Z]\\w*[a-z]\\w*"))
                .isSubsetOf(known);
    }

    private static List<String> codeNames() throws IOException {
        return cells(2).flatMap(cell -> CODE.matcher(cell).results())
                .map(name -> name.group(1))
                .toList();
    }

    /** @param column of the glossary's table, from 1 */
    private static Stream<String> cells(int column) throws IOException {
        return Files.readAllLines(Path.of("src/docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| French |"))
                .map(line -> line.split("\\|")[column]);
    }

    // Each number of a decision is one file with its line in the index, or the index says what became of it.

    @Test
    void noNumberIsGivenTwiceOrMissingWithoutAWord() throws IOException {
        List<Integer> numbers = decisions().stream()
                .map(name -> Integer.valueOf(name.substring(0, 4)))
                .toList();
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        String page = read(FOLDER.resolve("README.md"));
        assertThat(IntStream.rangeClosed(1, numbers.get(numbers.size() - 1)))
                .allSatisfy(
                        number -> assertThat(numbers.contains(number) || page.matches("(?s).*\\b" + number + "\\b.*"))
                                .as("decision " + number)
                                .isTrue());
    }

    @Test
    void theIndexHasOneLineForEachDecision() throws IOException {
        List<String> lines = Pattern.compile("(?m)^\\| \\[(\\d+)]\\((\\d{4}-[\\w-]+\\.md)\\) \\|")
                .matcher(read(FOLDER.resolve("README.md")))
                .results()
                .peek(line -> assertThat(line.group(2)).startsWith("%04d-".formatted(Integer.valueOf(line.group(1)))))
                .map(line -> line.group(2))
                .sorted()
                .toList();

        assertThat(lines).isEqualTo(decisions());
    }

    /** A file that is renamed or folded into another one, and a heading that is worded anew, take their references along. */
    @Test
    void noDocumentLinksToAPlaceThatIsGone() throws IOException {
        try (Stream<Path> documents = Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docker/README.md", "kubernetes/README.md")
                        .map(Path::of),
                Files.walk(Path.of("src/docs")))) {
            assertThat(documents.filter(document -> document.toString().endsWith(".md")))
                    .hasSizeGreaterThan(70)
                    .allSatisfy(document -> assertThat(LINK.matcher(read(document))
                                    .results()
                                    .filter(link -> !isThere(document, link.group(1), link.group(2)))
                                    .map(MatchResult::group))
                            .as(document.toString())
                            .isEmpty());
        }
    }

    /** @param heading with its sign, as a page of documents makes it from the words; null for none */
    private static boolean isThere(Path document, String file, String heading) {
        Path target = file.isEmpty() ? document : document.resolveSibling(file);
        return Files.exists(target)
                && (heading == null
                        || HEADING.matcher(read(target))
                                .results()
                                .map(words -> words.group(1).toLowerCase(Locale.FRENCH))
                                .map(words -> "#"
                                        + words.replaceAll("[^\\p{L}\\p{N} _-]", "")
                                                .replace(' ', '-'))
                                .anyMatch(heading::equals));
    }

    private static List<String> decisions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
