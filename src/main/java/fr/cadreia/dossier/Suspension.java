package fr.cadreia.dossier;

import fr.cadreia.journal.UseEvent.UseSuspended;
import fr.cadreia.journal.UseEvent.UseSuspended.Cause;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.people.Person;
import java.util.List;

/**
 * The reason for the suspension of a use.
 *
 * @param reason for those who work on the case
 * @param publicReason the reason that everybody reads in the register, at once
 * @param given the passages of the public reason that name no person
 */
public record Suspension(String reason, String publicReason, NotPersons given) {

    /** Key of the field that asks for the public reason. */
    public static final String PUBLIC_REASON = "suspensionReasonPublic";

    /** The greatest length of the public reason, in characters: a few sentences. */
    public static final int LENGTH = 500;

    private static final String LABEL = "Ce que le public lira";

    /** @throws CommandRefusedException when a reason is missing, too long, or seems to name somebody */
    public UseSuspended accepted(Mentions mentions, Person person, UseState from) {
        String why = Reasons.required(reason);
        String told = publicReason == null ? "" : publicReason.strip();
        if (told.isEmpty()) {
            throw CommandRefusedException.invalid(
                    "Écrivez ce que le public lira\u00a0: le registre dit pourquoi un usage est suspendu.");
        }
        if (told.length() > LENGTH) {
            throw CommandRefusedException.invalid("Ce que le public lira compte " + told.length()
                    + " caractères\u00a0: raccourcissez-le à " + LENGTH + " au plus.");
        }
        Reasons.visible(told, LABEL);
        List<SentText> sent = List.of(new SentText(PUBLIC_REASON, LABEL, told));
        CommandRefusedException.unlessAnswered(mentions.questions(sent, given));
        mentions.remember(sent, given, person.id());
        return new UseSuspended(why, told, from, Cause.PERSON);
    }
}
