package fr.cadreia.engine.config;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
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

    AsApplication(@Lazy IdentityService identity) {
        this.identity = identity;
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
