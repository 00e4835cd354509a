package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.cadreia.dossier.Step;
import fr.cadreia.engine.AnswersOf;
import fr.cadreia.people.Role;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One word per notion, and every notion in the glossary. */
class GlossaryTest {

    private static final Set<String> DOMAIN = Set.of(
            "fr.cadreia.committee",
            "fr.cadreia.committee.examination",
            "fr.cadreia.committee.extract",
            "fr.cadreia.people");

    @Test
    void everyNotionIsInTheGlossary() throws IOException {
        Set<String> notions = new TreeSet<>();
        Arrays.stream(Step.values()).map(Step::code).forEach(notions::add);
        Arrays.stream(Role.values()).map(Role::id).forEach(notions::add);
        Arrays.stream(new File("processes").list((dir, name) -> name.endsWith(".bpmn")))
                .map(name -> name.replace(".bpmn", ""))
                .forEach(notions::add);
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.cadreia").stream()
                        .filter(type -> DOMAIN.contains(type.getPackageName()) || type.isAnnotatedWith(AnswersOf.class))
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .filter(type -> !type.getSimpleName().matches(".*(Settings|Variables|Links)"))
                        .map(JavaClass::getSimpleName)
                        .forEach(notions::add);
        String glossary = Files.readString(Path.of("src/docs/glossary.md"));

        assertThat(notions).allSatisfy(notion -> assertThat(glossary).contains("`" + notion + "`"));
    }

    @Test
    void eachTermStandsForOneNotion() throws IOException {
        List<String> terms = Files.readAllLines(Path.of("src/docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| French |"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> Arrays.stream(cell.split(",")))
                .map(term -> term.strip().toLowerCase(Locale.FRENCH))
                .toList();

        assertThat(terms).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }
}
