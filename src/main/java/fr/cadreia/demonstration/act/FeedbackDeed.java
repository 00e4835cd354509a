package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.feedback.FeedbackCollection;
import fr.cadreia.feedback.FeedbackCollection.Respondents;
import fr.cadreia.feedback.FeedbackDesk;
import fr.cadreia.feedback.FeedbackQuestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The deeds by which a department gathers answers, and by which people answer. */
@Component
@Profile("demo")
class FeedbackDeed extends NamedDeeds {

    private final FeedbackDesk desk;

    FeedbackDeed(FeedbackDesk desk) {
        this.desk = desk;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of("gather", this::gather, "answers", this::answer);
    }

    private void gather(Act act, StoryState stage) {
        desk.open(stage.person(), stage.reference(act.on()), from(act), act.number("asked"));
    }

    private static Respondents from(Act act) {
        return Respondents.valueOf(act.text("from").toUpperCase(Locale.ROOT));
    }

    /** As many people as the counts say answer, by question and choice. */
    private void answer(Act act, StoryState stage) {
        FeedbackCollection open = desk.of(stage.reference(act.on())).stream()
                .filter(found -> found.isOpen() && found.respondents() == from(act))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is open for " + act));
        Map<FeedbackQuestion, List<Integer>> given = new EnumMap<>(FeedbackQuestion.class);
        for (FeedbackQuestion question : FeedbackQuestion.values()) {
            given.put(question, choices((List<?>) act.with().get(question.name())));
        }
        for (int person = 0; person < given.get(FeedbackQuestion.SATISFACTION).size(); person++) {
            Map<FeedbackQuestion, Integer> choices = new EnumMap<>(FeedbackQuestion.class);
            for (FeedbackQuestion question : FeedbackQuestion.values()) {
                choices.put(question, given.get(question).get(person));
            }
            desk.answer(open.token(), choices);
        }
    }

    /** Lists the choice of each person: of the counts 2, 0, 1 those are 1, 1, 3. */
    private static List<Integer> choices(List<?> counts) {
        return IntStream.rangeClosed(1, counts.size())
                .flatMap(choice -> IntStream.generate(() -> choice).limit((Integer) counts.get(choice - 1)))
                .boxed()
                .toList();
    }
}
