package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.mention.HeldTexts.Shape;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What takes the place of a text is written as the form asks for it. */
class IntakeShapesTest extends InApplication {

    @Autowired
    private IntakeFields fields;

    @Test
    void aRewordingIsNoLongerThanItsQuestionAllows() {
        assertThat(fields.shape("summary")).isEqualTo(new Shape(true, 150));
        assertThat(fields.shape("need").oneLine()).isFalse();
        assertThat(fields.shape("gone")).isEqualTo(Shape.ANY);
    }

    @Test
    void whatAUseIsCalledStandsOnOneLine() {
        assertThat(fields.shape(HeldTexts.TITLE)).isEqualTo(Shape.TITLE);
        assertThat(fields.shape(HeldTexts.FULL_TITLE).oneLine()).isTrue();
        assertThat(fields.shape(HeldTexts.IDENTIFIER).oneLine()).isTrue();
    }
}
