package fr.cadreia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fact without a place in a form is not shown, and nobody misses it. */
class FactPlacesTest {

    private static final Pattern PLACE =
            Pattern.compile("\\{\\{#if essentials\\[(\\d+)] != null}}<tr><th>\\{\\{essentials\\[\\1].label}}</th>"
                    + "<td>\\{\\{essentials\\[\\1].value}}</td></tr>\\{\\{/if}}");

    @Test
    void everyFormHasAPlaceForEachFactThatItsStepMayTell() throws IOException {
        List<Integer> all =
                IntStream.rangeClosed(1, CaseStep.MOST_ESSENTIALS).boxed().toList();
        int telling = 0;
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form :
                    forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                String text = Files.readString(form);
                if (text.contains("Html_Essentials")) {
                    telling++;
                    assertThat(PLACE.matcher(text)
                                    .results()
                                    .map(MatchResult::group)
                                    .map(place -> place.replaceAll("\\D+(\\d+).*", "$1"))
                                    .map(Integer::valueOf))
                            .as(form.toString())
                            .containsExactlyElementsOf(all);
                }
            }
        }
        assertThat(telling).isGreaterThan(20);
    }
}
