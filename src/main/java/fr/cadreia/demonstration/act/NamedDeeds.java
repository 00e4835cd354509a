package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryDeed;
import fr.cadreia.demonstration.story.StoryState;
import java.util.Map;
import java.util.function.BiConsumer;

/** Several deeds in one place of the application, each under its own name. */
abstract class NamedDeeds implements StoryDeed {

    /** Returns the deeds by their names in the history. */
    abstract Map<String, BiConsumer<Act, StoryState>> deeds();

    @Override
    public final boolean isCalled(String what) {
        return deeds().containsKey(what);
    }

    @Override
    public final void play(Act act, StoryState stage) {
        deeds().get(act.what()).accept(act, stage);
    }
}
