package fr.cadreia.mention;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.SenderQuestions;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks about the answers of a form that everybody may read; the others are for those who work on the case. */
@Component
class FormMentions implements SenderQuestions {

    private final Mentions mentions;
    private final PublicAnswers answers;

    FormMentions(Mentions mentions, @Lazy PublicAnswers answers) {
        this.mentions = mentions;
        this.answers = answers;
    }

    @Override
    public List<FieldError> open(String form, Answers sent, NotPersons given) {
        return mentions.questions(texts(form, sent), given);
    }

    @Override
    public void remember(String form, Answers sent, NotPersons given, String actor) {
        mentions.remember(texts(form, sent), given, actor);
    }

    private List<SentText> texts(String form, Answers sent) {
        return sent.values().entrySet().stream()
                .filter(answer -> answer.getValue() instanceof String && answers.isPublic(form, answer.getKey()))
                .map(answer -> new SentText(
                        answer.getKey(), answer.getKey(), answer.getValue().toString()))
                .toList();
    }
}
