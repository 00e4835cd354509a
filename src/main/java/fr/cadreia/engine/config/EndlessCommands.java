package fr.cadreia.engine.config;

import fr.cadreia.kernel.form.FormRefusedException;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Ends a command in which a diagram turns in circles: a condition that holds as soon as it is waited for, an event that
 * brings itself about. The engine would go on until the memory is full, and hold up everybody meanwhile.
 */
final class EndlessCommands implements HistoryEventHandler {

    /** Many times more elements than any diagram passes at once. */
    static final int MOST = 5_000;

    private record Count(CommandContext command, int[] started) {}

    private final ThreadLocal<Count> counts = new ThreadLocal<>();

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            CommandContext command = Context.getCommandContext();
            Count count = counts.get();
            if (count == null || count.command() != command) {
                count = new Count(command, new int[1]);
                counts.set(count);
            }
            if (++count.started()[0] > MOST) {
                counts.remove();
                throw FormRefusedException.because(
                        "Le diagramme en service tourne sans fin à «\u00a0"
                                + ((HistoricActivityInstanceEventEntity) event).getActivityId()
                                + "\u00a0»\u00a0: rien n’est enregistré. Prévenez un administrateur, qui déploiera un diagramme corrigé.");
            }
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
