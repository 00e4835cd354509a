package fr.cadreia.mention;

import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FormRefusedException;
import fr.cadreia.engine.NotPersons;
import fr.cadreia.engine.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts that were taken over from elsewhere, where nobody could ask who wrote them: one that may name a person stays
 * private until somebody has answered. What is no person is public as it was written, and remembered; what is one stays
 * private until the text is reworded for the public.
 */
@Component
public class HeldTexts {

    /** What a case is called. */
    public static final String TITLE = "title";

    /** Characters of a rewording. */
    private static final int LONGEST = 80;

    private static final String REWORDING = "rewording";

    private final HeldMentions held;
    private final Mentions mentions;
    private final ApplicationEventPublisher events;

    HeldTexts(HeldMentions held, Mentions mentions, ApplicationEventPublisher events) {
        this.held = held;
        this.mentions = mentions;
        this.events = events;
    }

    /** Holds a text back where anything in it is to be asked, in the caller's transaction. */
    public void take(String reference, String field, String text) {
        List<Mention> open = mentions.open(text);
        if (!open.isEmpty()) {
            held.add(reference, field, text, open);
        }
    }

    /** What everybody may read of a text: itself, its rewording, or what stands in the place of one that is held. */
    public String shown(String reference, String field, String text, String instead) {
        return held.rewording(reference, field)
                .map(rewording -> rewording.isBlank() ? instead : rewording)
                .orElse(text);
    }

    /** Of the texts of one kind that are held, by reference: what everybody reads in their place, blank for nothing yet. */
    public Map<String, String> rewordings(String field) {
        return held.rewordings(field);
    }

    /** The questions that wait for an answer or a rewording, the oldest first. */
    public List<HeldMention> waiting(int offset, int count) {
        return held.waiting(offset, count);
    }

    public int countWaiting() {
        return held.countWaiting();
    }

    /** It is no person, wherever it is mentioned. Nothing happens where somebody has answered in the meantime. */
    @Transactional
    public void dismiss(long id, String actor) {
        held.mark(id, false);
        held.find(id).ifPresent(question -> mentions.dismiss(question.key(), question.words(), actor));
    }

    @EventListener
    void on(MentionDismissed mention) {
        held.remove(mention.key()).forEach(this::tell);
    }

    /** It is a person: the text stays private until it is reworded. */
    @Transactional
    public void confirm(long id) {
        held.mark(id, true);
    }

    /**
     * Says what everybody reads in place of the text.
     *
     * @param given what of the rewording is no person
     * @throws FormRefusedException with what is wrong, also when the rewording mentions somebody in its turn
     */
    @Transactional
    public void reword(long id, String rewording, NotPersons given, String actor) {
        HeldMention question = held.find(id)
                .orElseThrow(() -> FormRefusedException.because("Quelqu’un a déjà répondu\u00a0: rechargez la page."));
        List<FieldError> errors = faults(rewording, given);
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
        mentions.remember(sent(rewording), given, actor);
        held.reword(question.reference(), question.field(), rewording.strip());
        tell(question.reference());
    }

    private List<FieldError> faults(String rewording, NotPersons given) {
        if (rewording.isBlank()) {
            return List.of(FieldError.of(REWORDING, "écrivez ce que chacun lira."));
        }
        if (rewording.strip().length() > LONGEST) {
            return List.of(FieldError.of(REWORDING, LONGEST + " caractères au plus."));
        }
        Optional<String> unseen = VisibleText.obstacleInLine(rewording.strip());
        return unseen.map(obstacle -> List.of(FieldError.of(REWORDING, obstacle)))
                .orElseGet(() -> mentions.questions(sent(rewording), given));
    }

    private static List<SentText> sent(String rewording) {
        return List.of(new SentText(REWORDING, "Nom publié", rewording));
    }

    private void tell(String reference) {
        events.publishEvent(new HeldTextChanged(reference));
    }
}
