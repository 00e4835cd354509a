package fr.cadreia.demonstration.process;

import fr.cadreia.demonstration.ClockOffset;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets the stored clock before the engine starts, so that the engine never runs in the past. */
@Component
@Profile("demo")
class ClockAtStart extends SpringBootProcessEnginePlugin {

    private final ClockOffset offset;

    ClockAtStart(ClockOffset offset) {
        this.offset = offset;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        Duration ahead = offset.kept();
        if (!ahead.isZero()) {
            ClockUtil.offset(ahead.toMillis());
        }
    }
}
