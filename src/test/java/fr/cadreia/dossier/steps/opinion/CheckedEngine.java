package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseSettings;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.commitment.CommitmentTracker;
import fr.cadreia.dossier.path.CasePath;
import fr.cadreia.dossier.path.DutyTerms;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.engine.form.KeptForms;
import fr.cadreia.kernel.form.OptionList;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * An engine in memory on which the application's own forms, review, opinions and choice of opinions run over files that a
 * test deploys; the application around them is left out.
 */
final class CheckedEngine implements AutoCloseable {

    private static final String OWN = "fr\\.cadreia\\.(engine\\.form\\."
            + "(CheckedForms|DeployedForms|FormSteps|FormTexts|ShownForms)"
            + "|engine\\.StepForms|engine\\.config\\.AsApplication|dossier\\.process\\.EngineDecisions"
            + "|dossier\\.qualification\\.Qualification|dossier\\.CasePath|dossier\\.steps\\.review\\.ReviewStep)";

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final StandaloneInMemProcessEngineConfiguration configuration =
            new StandaloneInMemProcessEngineConfiguration();
    private final ProcessEngine engine;

    CheckedEngine(String name, Opinions opinions, CaseRecords records, Map<String, String> files) {
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setProcessEnginePlugins(new ArrayList<>(List.of(new SpinProcessEnginePlugin())));
        fill(opinions, records);
        configuration.setBeans(delegates());
        configuration.setCustomPostBPMNParseListeners(
                new ArrayList<>(beans.getBeansOfType(BpmnParseListener.class).values()));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        files.forEach((file, content) ->
                deployment.addInputStream(file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
        deployment.deploy();
    }

    private void fill(Opinions opinions, CaseRecords records) {
        ClassPathBeanDefinitionScanner own = new ClassPathBeanDefinitionScanner(beans, false);
        own.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(OWN)));
        own.scan("fr.cadreia.engine", "fr.cadreia.dossier");
        OpinionSteps.register(opinions, beans);
        beans.registerBean(Opinions.class, () -> opinions);
        beans.registerBean(OptionList.class, opinions::asOptions);
        beans.registerBean(AuthorityClock.class, AuthorityClock::ofMachine);
        beans.registerBean(CaseRecords.class, () -> records);
        beans.registerBean(StepDocuments.class, records::documents);
        beans.registerBean(CaseSettings.class, () -> records::settings);
        beans.registerBean(SimilarCases.class, () -> Mockito.mock(SimilarCases.class));
        beans.registerBean(KeptForms.class, () -> Mockito.mock(KeptForms.class));
        beans.registerBean(Duties.class, () -> Mockito.mock(Duties.class));
        beans.registerBean(DutyTerms.class, () -> Mockito.mock(DutyTerms.class));
        beans.registerBean(CommitmentTracker.class, () -> Mockito.mock(CommitmentTracker.class));
        beans.registerBean(ProcessEngineConfigurationImpl.class, () -> configuration);
        beans.registerBean(RepositoryService.class, configuration::getRepositoryService);
        beans.registerBean(DecisionService.class, configuration::getDecisionService);
        beans.registerBean(IdentityService.class, configuration::getIdentityService);
        beans.refresh();
    }

    private Map<Object, Object> delegates() {
        Map<Object, Object> delegates = new HashMap<>();
        delegates.put(
                "determineOpinions", (JavaDelegate) execution -> execution.setVariables(beans.getBean(CasePath.class)
                        .determineOpinions(execution.getProcessBusinessKey())
                        .values()));
        delegates.put("computeDataGate", (JavaDelegate) execution -> execution.setVariable("gateOpen", true));
        delegates.put("remindTask", (TaskListener) task -> {});
        delegates.put("markTaskLate", (TaskListener) task -> {});
        return delegates;
    }

    ProcessEngine engine() {
        return engine;
    }

    ProcessEngineConfigurationImpl configuration() {
        return configuration;
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    @Override
    public void close() {
        engine.close();
        beans.close();
    }
}
