package fr.cadreia.register.process;

import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.MatterSource;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.register.request.RegisterRequest;
import fr.cadreia.register.request.RegisterRequests;
import fr.cadreia.register.request.RequestProcess;
import fr.cadreia.register.request.RequestVariables;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One instance of {@code register-request.bpmn} for each request, under the request's reference. */
@Component
class EngineRequests implements RequestProcess, MatterSource {

    private static final String KEY = "register-request";

    private final RegisterRequests requests;
    private final RuntimeService runtime;
    private final AsApplication application;

    EngineRequests(RegisterRequests requests, @Lazy RuntimeService runtime, AsApplication application) {
        this.requests = requests;
        this.runtime = runtime;
        this.application = application;
    }

    @Override
    public void start(RegisterRequest request, ProcessVariables terms) {
        ProcessVariables variables =
                terms.with(RequestVariables.KIND, request.kind().code());
        application.run(() -> runtime.startProcessInstanceByKey(KEY, request.reference(), variables.values()));
    }

    @Override
    public Optional<Matter> find(String reference) {
        return requests.find(reference).map(request -> request);
    }
}
