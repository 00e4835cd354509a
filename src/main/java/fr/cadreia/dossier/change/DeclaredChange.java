package fr.cadreia.dossier.change;

import fr.cadreia.journal.CaseEvent.ChangeDeclared;
import fr.cadreia.journal.ChangeRating;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A change as somebody declares it.
 *
 * @param changes codes of {@link ChangeTable}
 * @param description what changes, in words that everybody reads in the register
 * @param version what runs from now on, e.g. « Mistral Small 3.2 »; everybody reads it
 * @param since the day from which it runs so
 * @param bySupplier whether the supplier gave notice of it, rather than the department finding it
 * @param given the passages of the texts that name no person
 */
public record DeclaredChange(
        List<String> changes,
        String description,
        String version,
        LocalDate since,
        boolean bySupplier,
        NotPersons given) {

    /** The greatest lengths of the texts, in characters. */
    public static final int DESCRIPTION_LENGTH = 500;

    public static final int VERSION_LENGTH = 120;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    /** The French names of its fields. */
    public static final String DESCRIPTION = "Ce qui change, en une ou deux phrases";

    public static final String VERSION = "Ce qui fonctionne désormais";
    public static final String SINCE = "Depuis le";

    /**
     * @param earliest the day on which what runs was decided
     * @throws CommandRefusedException when a text is missing or seems to name somebody, or the day cannot be
     */
    public ChangeDeclared accepted(
            Mentions mentions, Person person, ChangeRating rating, LocalDate earliest, LocalDate today) {
        Reasons.visible(description, DESCRIPTION);
        Reasons.visibleInLine(version, VERSION);
        if (!WORD.matcher(description).find()) {
            throw CommandRefusedException.invalid("Répondez à «\u00a0" + DESCRIPTION + "\u00a0» par une phrase.");
        }
        Reasons.answered(version, VERSION);
        if (since.isAfter(today)) {
            throw CommandRefusedException.invalid("«\u00a0" + SINCE + "\u00a0»\u00a0: le " + FrenchText.day(since)
                    + " est à venir. Déclarez un changement le jour où il a lieu\u00a0; pour en préparer un, demandez une"
                    + " réévaluation.");
        }
        if (since.isBefore(earliest)) {
            throw CommandRefusedException.invalid("«\u00a0" + SINCE
                    + "\u00a0»\u00a0: la solution n’a été généralisée que le " + FrenchText.day(earliest) + ".");
        }
        List<SentText> sent = List.of(
                new SentText("description", DESCRIPTION, description), new SentText("version", VERSION, version));
        CommandRefusedException.unlessAnswered(mentions.questions(sent, given));
        mentions.remember(sent, given, person.id());
        return new ChangeDeclared(List.copyOf(changes), rating, description, version, since, bySupplier);
    }
}
