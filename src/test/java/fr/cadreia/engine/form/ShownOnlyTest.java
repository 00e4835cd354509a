package fr.cadreia.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A submission is checked without what a form only shows, so that no field may depend on it. */
class ShownOnlyTest {

    private static final Pattern SHOWN_ONLY = Pattern.compile("\\b(returnReason|closeCases|essentials)\\b");

    @Test
    void noFieldDependsOnWhatIsOnlyShown() throws IOException {
        List<FormSchema> forms;
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            forms = files.filter(file -> file.toString().endsWith(".form"))
                    .map(ShownOnlyTest::schema)
                    .toList();
        }

        assertThat(forms)
                .hasSizeGreaterThan(30)
                .allSatisfy(form -> assertThat(form.fields().stream()
                                .flatMap(ShownOnlyTest::names)
                                .filter(SHOWN_ONLY.asPredicate()))
                        .as(form.id())
                        .isEmpty());
    }

    private static Stream<String> names(FormField field) {
        return Stream.concat(field.hideConditions().stream(), field.optionsKey().stream());
    }

    private static FormSchema schema(Path file) {
        try {
            return FormSchema.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
