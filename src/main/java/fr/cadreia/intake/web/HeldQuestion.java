package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeField;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.mention.HeldMention;
import fr.cadreia.mention.HeldTexts;

/**
 * A question about words of a text that was taken over.
 *
 * @param label what the text is of the use, French
 * @param title whether it is what the use is called
 * @param longest rewording, in characters
 */
record HeldQuestion(HeldMention asked, String label, boolean title, int longest) {

    private static final String FULL_TITLE = "Nom entier";

    static HeldQuestion of(HeldMention asked, IntakeFields fields) {
        return new HeldQuestion(
                asked,
                label(asked.field(), fields),
                asked.field().equals(HeldTexts.TITLE),
                HeldTexts.longest(asked.field()));
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
