package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingJsonTest {

    @Test
    void whatIsPrintedIsReadAgainAsItWas() {
        IntakeMapping mapping = MappingJson.parse("""
                {"inventory": "Inventaire A", "title": "Nom", "audience": {"constant": ["agents", "inhabitants"]},
                 "organisation": {"column": "Service", "values": {"DSI": "dir-numerique"}, "default": "dir-generale"},
                 "inUseSince": {"column": "Depuis", "format": "MM/yyyy"}, "need": {"column": "Besoin", "shorten": true}}""");

        assertThat(MappingJson.parse(MappingJson.print(mapping))).isEqualTo(mapping);
        assertThat(mapping.constant("audience")).isEqualTo("agents;inhabitants");
        assertThat(mapping.inventory()).isEqualTo("Inventaire A");
    }

    @Test
    void theDocumentationsExamplesAreMappings() throws IOException {
        List<MatchResult> examples = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/intake.md")))
                .results()
                .toList();

        assertThat(examples)
                .hasSize(2)
                .allSatisfy(example ->
                        assertThat(MappingJson.parse(example.group(1)).fields()).containsKeys("title", "organisation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {bad                                    | JSON valide (ligne 1
            []                                      | objet JSON
            {}                                      | objet JSON
            {"title": 3}                            | champ «\u00a0title\u00a0»
            {"title": {"colum": "Nom"}}             | «\u00a0colum\u00a0» est inconnu
            {"title": {}}                           | soit «\u00a0column\u00a0», soit «\u00a0constant\u00a0»
            {"title": "A", "title": "B"}            | clés en double
            """)
    void whatIsNoMappingIsRefused(String json, String reason) {
        assertThatThrownBy(() -> MappingJson.parse(json))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessageContaining(reason);
    }
}
