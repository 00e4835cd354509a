package fr.cadreia.engine.config;

import fr.cadreia.kernel.form.ProcessVariables;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs engine commands as the application itself rather than as the signed-in person: for what the application does on
 * a person's behalf after its own checks, such as stopping a case from its page.
 */
@Component
public class AsApplication {

    private final IdentityService identity;
    private final RuntimeService runtime;

    AsApplication(@Lazy IdentityService identity, @Lazy RuntimeService runtime) {
        this.identity = identity;
        this.runtime = runtime;
    }

    /** Starts an instance of the newest version, under this business key. */
    public void start(String processKey, String reference, ProcessVariables variables) {
        run(() -> runtime.startProcessInstanceByKey(processKey, reference, variables.values()));
    }

    public <T> T call(Supplier<T> work) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(person);
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
