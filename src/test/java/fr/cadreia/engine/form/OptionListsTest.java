package fr.cadreia.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.engine.form.DeployedForms.OptionLists;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.OptionList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionListsTest {

    private static final String FORM = """
            {"id": "f", "components": [
              {"type": "group", "components": [{"type": "checklist", "key": "guests", "valuesKey": "guestOptions"}]},
              {"type": "radio", "key": "member", "valuesKey": "memberOptions"}]}""";

    private static OptionLists lists(OptionList... known) {
        return new OptionLists(List.of(known));
    }

    @Test
    void aListThatTheApplicationHoldsStandsInTheFormLikeAnyOther() {
        OptionList guests =
                new OptionList("guestOptions", List.of(new FieldOption("a", "Anne"), new FieldOption("b", "Bo")));
        FormSchema form = FormSchema.parse(lists(guests).writtenInto(FORM));

        assertThat(form.field("guests").orElseThrow()).satisfies(field -> {
            assertThat(field.options()).containsExactly("a", "b");
            assertThat(field.optionsKey()).isEmpty();
        });
        assertThat(form.optionLabel("guests", "b")).isEqualTo("Bo");
    }

    @Test
    void aListThatTheStepGivesIsLeftToIt() {
        OptionList guests = new OptionList("guestOptions", List.of(new FieldOption("a", "Anne")));
        FormSchema form = FormSchema.parse(lists(guests).writtenInto(FORM));

        assertThat(form.field("member").orElseThrow()).satisfies(field -> {
            assertThat(field.options()).isEqualTo(Set.of());
            assertThat(field.optionsKey()).contains("memberOptions");
        });
        assertThat(lists().writtenInto(FORM)).isEqualTo(FORM);
    }

    @Test
    void twoListsOfOneKeyAreRefusedAtTheStart() {
        OptionList guests = new OptionList("guestOptions", List.of(new FieldOption("a", "Anne")));

        assertThatThrownBy(() -> lists(guests, guests))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("guestOptions");
    }
}
