package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryDeed;
import fr.cadreia.demonstration.story.StoryState;
import java.util.Map;
import java.util.function.BiConsumer;

/** What is done in one place of the application: several deeds, each under its own name. */
abstract class NamedDeeds implements StoryDeed {

    /** How each is done, by its name in the history. */
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
