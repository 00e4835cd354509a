package fr.cadreia.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.engine.form.FormSteps.StartForms;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.ShownValues;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartFormsTest {

    private static final String FORM = """
            {"id": "f", "components": [
              {"type": "group", "components": [{"type": "select", "key": "service", "valuesKey": "serviceOptions"}]},
              {"type": "textfield", "key": "title"}, {"type": "textfield", "key": "other"}]}""";

    private static JsonNode filled(ShownValues shown) {
        return FormSchema.tree(StartForms.withValues(FORM, EngineValues.typed(shown)))
                .path("components");
    }

    @Test
    void aProposedAnswerStandsInItsField() {
        JsonNode fields = filled(ShownValues.NONE.with("title", "Tri du courrier"));

        assertThat(fields.at("/1/defaultValue").asText()).isEqualTo("Tri du courrier");
        assertThat(fields.get(2).has("defaultValue")).isFalse();
    }

    @Test
    void theOptionsOfAQuestionStandInItsField() {
        JsonNode service = filled(
                        ShownValues.NONE.with("serviceOptions", List.of(new FieldOption("voirie", "La voirie"))))
                .at("/0/components/0");

        assertThat(service.has("valuesKey")).isFalse();
        assertThat(service.at("/values/0/value").asText()).isEqualTo("voirie");
        assertThat(service.at("/values/0/label").asText()).isEqualTo("La voirie");
    }

    @Test
    void whatIsNoJsonIsSaid() {
        assertThatThrownBy(() -> StartForms.withValues("{bad", EngineValues.typed(ShownValues.NONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Ce formulaire n’est pas du JSON\u00a0: ");
    }
}
