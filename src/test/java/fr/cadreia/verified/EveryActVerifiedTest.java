package fr.cadreia.verified;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.cadreia.dossier.JournalKind;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * The tests of this build, which the whole of it has run before, performed every kind of act, and the journal was verified
 * after each. A kind of row, a form or a request that no test performs yet is named here.
 */
@Tag("acts")
class EveryActVerifiedTest {

    private static final List<Class<? extends java.lang.annotation.Annotation>> WRITES =
            List.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class);

    private final Set<String> seen = ActsSeen.all();

    @Test
    void everyKindOfRow() {
        assertThat(missing(Arrays.stream(JournalKind.values()).map(JournalKind::name), ActsSeen::kind))
                .as("kinds of row that no test writes")
                .isEmpty();
    }

    @Test
    void everyForm() {
        Stream<String> forms = Arrays.stream(new File("forms").list((directory, name) -> name.endsWith(".form")))
                .map(name -> name.replace(".form", ""))
                // It keeps no document: a case that is opened stands in a row of its own kind.
                .filter(form -> !form.equals("case-start"));
        assertThat(missing(forms, ActsSeen::form))
                .as("forms that no test fills in")
                .isEmpty();
    }

    @Test
    void everyRequestThatChangesSomething() {
        Stream<String> requests = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.cadreia").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> WRITES.stream().anyMatch(method::isAnnotatedWith))
                        .map(EveryActVerifiedTest::name);
        assertThat(missing(requests, ActsSeen::request))
                .as("requests that no test sends with success")
                .isEmpty();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private Set<String> missing(Stream<String> all, Function<String, String> act) {
        return all.filter(one -> !seen.contains(act.apply(one))).collect(Collectors.toCollection(TreeSet::new));
    }
}
