package fr.cadreia.incident.process;

import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.MatterNumbers;
import fr.cadreia.dossier.matter.MatterSource;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.incident.CitizenReports;
import fr.cadreia.incident.Reports;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One instance of {@code incident-report.bpmn} for each report, under the report's reference. */
@Component
class ReportProcess implements Startable, MatterSource, CitizenReports.Process {

    private static final String KEY = "incident-report";

    private final Reports reports;
    private final MatterNumbers numbers;
    private final RuntimeService runtime;
    private final AsApplication application;

    ReportProcess(Reports reports, MatterNumbers numbers, @Lazy RuntimeService runtime, AsApplication application) {
        this.reports = reports;
        this.numbers = numbers;
        this.runtime = runtime;
        this.application = application;
    }

    @Override
    public String processKey() {
        return KEY;
    }

    /** Everybody who works here; administrators work with no case. */
    @Override
    public Set<String> groups() {
        return Arrays.stream(Role.values())
                .filter(Role::actsOnCases)
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    @Override
    public String nextKey() {
        return numbers.next(Reports.PREFIX);
    }

    @Override
    public Optional<Matter> find(String reference) {
        return reports.find(reference).map(report -> report);
    }

    @Override
    public void start(String reference, ProcessVariables variables) {
        application.run(() -> runtime.startProcessInstanceByKey(KEY, reference, variables.values()));
    }
}
