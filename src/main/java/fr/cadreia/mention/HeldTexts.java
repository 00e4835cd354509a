package fr.cadreia.mention;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts that were taken over from elsewhere, where nobody could ask their authors. A text that may name a person
 * stays private until somebody has answered. Words that are no person are published as they were written, and
 * remembered; a text that names a person stays private until it is reworded for the public.
 */
@Component
public class HeldTexts {

    /** The field of a case's title. */
    public static final String TITLE = "title";

    /** The field of the inventory's name for the case, where that name is too long for the title. */
    public static final String FULL_TITLE = "fullTitle";

    /** The field of the identifier by which an inventory tells the case from others. */
    public static final String IDENTIFIER = "externalId";

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST = 2_000;

    private static final String REWORDING = "rewording";
    private static final String LABEL = "Texte publié";

    private final HeldMentions held;
    private final Mentions mentions;
    private final PublicAnswers published;
    private final ApplicationEventPublisher events;

    HeldTexts(HeldMentions held, Mentions mentions, @Lazy PublicAnswers published, ApplicationEventPublisher events) {
        this.held = held;
        this.mentions = mentions;
        this.published = published;
        this.events = events;
    }

    /**
     * The form in which a text that takes the place of another may be written.
     *
     * @param longest in characters
     */
    public record Shape(boolean oneLine, int longest) {

        /** The shape of every name of the use. */
        public static final Shape TITLE = new Shape(true, LONGEST_TITLE);

        /** The shape of a text about which no form says more. */
        public static final Shape ANY = new Shape(false, LONGEST);

        public Shape {
            longest = Math.min(longest, LONGEST);
        }
    }

    /** Holds a text back where anything in it needs a question, in the caller's transaction. */
    public void take(String reference, String field, String text) {
        List<Mention> open = mentions.open(text);
        if (!open.isEmpty()) {
            held.add(reference, field, text, open);
        }
    }

    /** Does the same for each public text among a form's answers. @param answers by field */
    public void takeAnswers(String reference, String form, Answers answers) {
        published(form, answers).forEach((field, text) -> take(reference, field, text));
    }

    /** Lists the mentions in these answers that need an answer before everybody may read them. */
    public List<Mention> open(String form, Answers answers) {
        return published(form, answers).values().stream()
                .flatMap(text -> mentions.open(text).stream())
                .toList();
    }

    private Map<String, String> published(String form, Answers answers) {
        Map<String, String> texts = new LinkedHashMap<>();
        answers.values().forEach((field, answer) -> {
            if (answer instanceof String text && published.isPublic(form, field)) {
                texts.put(field, text);
            }
        });
        return texts;
    }

    /** Returns the public text: the text itself, its rewording, or the replacement for a text that is held. */
    public String shown(String reference, String field, String text, String instead) {
        return held.rewording(reference, field)
                .map(rewording -> rewording.isBlank() ? instead : rewording)
                .orElse(text);
    }

    /** Returns the rewording of each held title, by reference; blank as long as there is none. */
    public Map<String, String> titles() {
        return held.rewordingsByReference(TITLE);
    }

    /** Returns the rewording of each held text of a case, by field; blank as long as there is none. */
    public Map<String, String> rewordings(String reference) {
        return held.rewordingsByField(reference);
    }

    /**
     * Lists the questions that wait for an answer or a rewording, each once however often it occurs, the oldest first.
     */
    public List<HeldMentions.Question> waiting(int offset, int count) {
        return held.waiting(offset, count);
    }

    public int countWaiting() {
        return held.countWaiting();
    }

    /**
     * Records that the mention is no person, wherever it occurs.
     *
     * @param seenAsPerson whether somebody had said that it is one when the person who answers read the question
     * @throws FormRefusedException when somebody has answered in the meantime
     */
    @Transactional
    public void dismiss(long id, boolean seenAsPerson, String actor) {
        HeldMention question = held.find(id).orElseThrow(HeldTexts::answered);
        answer(question, seenAsPerson, false);
        mentions.dismiss(question.key(), question.words(), actor);
    }

    @EventListener
    void on(MentionDismissed mention) {
        held.remove(mention.key()).forEach(this::tell);
    }

    /**
     * Records that the mention is a person, wherever it occurs: each text stays private until it is reworded.
     *
     * @throws FormRefusedException when somebody has answered in the meantime
     */
    @Transactional
    public void confirm(long id) {
        answer(held.find(id).orElseThrow(HeldTexts::answered), false, true);
    }

    private void answer(HeldMention question, boolean seenAsPerson, boolean person) {
        if (!held.mark(question.key(), seenAsPerson, person)) {
            throw answered();
        }
    }

    /** Returns the question as it stands; empty when it has been answered for good. */
    public Optional<HeldMention> find(long id) {
        return held.find(id);
    }

    private static FormRefusedException answered() {
        return FormRefusedException.because("Quelqu’un a répondu entre-temps\u00a0: voici ce qui attend encore.");
    }

    /**
     * Records the public rewording of the text, for all equal texts in the same place.
     *
     * @param shape as the text itself is written
     * @param given the passages of the rewording that name no person
     * @throws FormRefusedException with what is wrong, also when the rewording mentions somebody in its turn
     */
    @Transactional
    public void reword(long id, String rewording, Shape shape, NotPersons given, String actor) {
        HeldMention question = held.find(id).orElseThrow(HeldTexts::answered);
        List<FieldError> errors = faults(rewording, shape, given);
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
        mentions.remember(sent(rewording), given, actor);
        List<String> references = held.reword(question, rewording.strip());
        if (references.isEmpty()) {
            throw answered();
        }
        references.forEach(this::tell);
    }

    /** Withdraws a case that was taken back: nobody reads its texts or is asked about them. */
    public void withdraw(String reference) {
        held.withdraw(reference);
    }

    private List<FieldError> faults(String rewording, Shape shape, NotPersons given) {
        String text = rewording.strip();
        if (text.isEmpty()) {
            return fault("écrivez ce que chacun lira.");
        }
        if (text.length() > shape.longest()) {
            return fault(shape.longest() + " caractères au plus.");
        }
        Optional<String> obstacle = shape.oneLine() ? VisibleText.obstacleInLine(text) : VisibleText.obstacle(text);
        return obstacle.map(HeldTexts::fault).orElseGet(() -> mentions.questions(sent(rewording), given));
    }

    private static List<FieldError> fault(String message) {
        return List.of(new FieldError(REWORDING, LABEL, message));
    }

    private static List<SentText> sent(String rewording) {
        return List.of(new SentText(REWORDING, LABEL, rewording));
    }

    private void tell(String reference) {
        events.publishEvent(new HeldTextChanged(reference));
    }
}
