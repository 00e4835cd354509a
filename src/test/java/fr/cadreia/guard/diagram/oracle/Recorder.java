package fr.cadreia.guard.diagram.oracle;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Keeps the engine's own history in memory, command by command: what is rolled back never happened. */
final class Recorder implements HistoryEventHandler {

    /** Not an exception: a diagram that catches every error would catch it and go on. */
    static final class EndlessLoop extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** No shipped diagram comes near this limit; an endless loop in an unguarded diagram reaches it. */
    private static final int MOST = 1500;

    private final List<HistoryEvent> events = new ArrayList<>();
    private boolean on;

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!on) {
            return;
        }
        if (events.size() > MOST) {
            throw new EndlessLoop();
        }
        events.add(event);
    }

    @Override
    public void handleEvents(List<HistoryEvent> more) {
        more.forEach(this::handleEvent);
    }

    /** Only what cases do is worth keeping, not what clears them away. */
    void keep(boolean on) {
        this.on = on;
        events.clear();
    }

    /** What happened since the last time. */
    List<HistoryEvent> take() {
        List<HistoryEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
