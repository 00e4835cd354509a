package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeField;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.mention.HeldMention;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.mention.HeldTexts.Shape;

/**
 * A question about words of a text that was taken over.
 *
 * @param label what the text is of the use, French
 * @param title whether it is what the use is called
 */
record HeldQuestion(HeldMention asked, String label, boolean title, Shape shape) {

    private static final String FULL_TITLE = "Nom entier";

    static HeldQuestion of(HeldMention asked, IntakeFields fields) {
        return new HeldQuestion(
                asked,
                label(asked.field(), fields),
                asked.field().equals(HeldTexts.TITLE),
                fields.shape(asked.field()));
    }

    private static String label(String field, IntakeFields fields) {
        if (field.equals(HeldTexts.FULL_TITLE)) {
            return FULL_TITLE;
        }
        return fields.all().stream()
                .filter(known -> known.key().equals(field))
                .map(IntakeField::label)
                .findFirst()
                .orElse(field);
    }
}
