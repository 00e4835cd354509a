package fr.cadreia.dossier.steps.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.CaseBriefing;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseSettings;
import fr.cadreia.dossier.EnergyScale;
import fr.cadreia.dossier.FifthOpinion;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.commitment.CommitmentTracker;
import fr.cadreia.dossier.path.CasePath;
import fr.cadreia.dossier.path.DutyTerms;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.engine.form.EngineValues;
import fr.cadreia.engine.form.FormSteps;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.engine.form.KeptForms;
import fr.cadreia.engine.form.ShownForms;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.OptionList;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/**
 * A case on an engine with the files of a person who adds an opinion: from a review that asks for it by a rule, through
 * the opinion, to the data gate.
 */
class FifthOpinionCaseTest {

    private static final String CASE = "IA-1";

    /** A use by agents alone: the line of the table asks for no opinion, the rule of the decision table does. */
    private static final Map<String, Object> PROPOSAL = Map.of(
            "audience", List.of("agents"),
            "userCount", 5,
            "durationMonths", 3,
            "personalData", "none",
            "criticalData", "none",
            "affectsPersons", "none",
            "hosting", "ownPremises",
            "solutionKind", "classification",
            "estimatedUse", 500,
            "changeExpected", "tasksChange");

    private static final Map<String, Object> REVIEW = more(Map.of(
            "admissibility", "admissible",
            "reason", "Le besoin est démontré.",
            "maturity", 7,
            "estimatedUse", 500,
            "modelSize", "small",
            "solutionKind", "classification",
            "reversibility", "En une journée.",
            "estimateMethod", "EcoLogits",
            "estimateMethodVersion", "0.8"));

    private static Map<String, Object> more(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        all.putAll(Map.of(
                "annexPoint", "none",
                "hosting", "ownPremises",
                "dataSources", "Les courriels reçus.",
                "personalData", "none",
                "criticalData", "none",
                "confidentialityGuarantee", "contractualAndTechnical",
                "dataReused", "no",
                "policy", "waste"));
        return all;
    }

    private final Map<String, Answers> documents = new HashMap<>(Map.of("proposal", new Answers(PROPOSAL)));

    private CheckedEngine engine;

    @BeforeEach
    void reviewed() throws IOException {
        engine = new CheckedEngine(
                "fifth-opinion",
                FifthOpinion.opinions(),
                records(),
                Map.of(
                        "mandatory-path.bpmn", FifthOpinion.diagram(),
                        "qualification.dmn", FifthOpinion.table(),
                        "opinion-accessibility.form", FifthOpinion.form(),
                        "opinion-hr.form", Files.readString(Path.of("forms/opinion-hr.form")),
                        "review.form", Files.readString(Path.of("forms/review.form"))));
        engine.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("mandatory-path")
                .businessKey(CASE)
                .startBeforeActivity("Task_Review")
                .execute();
        engine.engine().getIdentityService().setAuthenticatedUserId("expert");
    }

    private CaseRecords records() {
        StepDocuments kept = mock(StepDocuments.class);
        when(kept.latest(anyString(), anyString()))
                .thenAnswer(call -> Optional.ofNullable(documents.get(call.<String>getArgument(1)))
                        .map(answers -> new StepDocument(
                                1, CASE, call.getArgument(1), "", null, "", "agent", Instant.EPOCH, answers)));
        when(kept.latestDocument(anyString(), any())).thenCallRealMethod();
        when(kept.latest(anyString(), any(Class.class))).thenCallRealMethod();
        CaseRecords records = mock(CaseRecords.class);
        when(records.documents()).thenReturn(kept);
        when(records.settings(CASE)).thenReturn(FirstVersion.settings());
        when(records.today()).thenReturn(TestClock.today());
        when(records.journal()).thenReturn(mock(Journal.class));
        when(records.briefing()).thenReturn(mock(CaseBriefing.class));
        when(records.known(anyString(), any())).thenReturn(Answers.NONE);
        when(records.people()).thenReturn(mock(People.class));
        doAnswer(call -> documents.put(call.<StepContext>getArgument(0).formId(), call.getArgument(1)))
                .when(records)
                .keep(any(), any(), any(), any(Event.class));
        return records;
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private TaskQuery tasks() {
        return engine.engine().getTaskService().createTaskQuery().processInstanceBusinessKey(CASE);
    }

    private ShownValues shown(Task task) {
        return EngineValues.shown(engine.configuration()
                .getCommandExecutorTxRequired()
                .execute(context -> engine.bean(FormSteps.class)
                        .show(context, context.getTaskManager().findTaskById(task.getId()))));
    }

    private JsonNode drawn(Task task) throws IOException {
        InputStream form = engine.configuration()
                .getCommandExecutorTxRequired()
                .execute(engine.bean(ShownForms.class).inPlaceOf(new GetDeployedTaskFormCmd(task.getId())));
        return new ObjectMapper().readTree(form);
    }

    private static JsonNode field(JsonNode form, String key) {
        return form.findParents("key").stream()
                .filter(field -> field.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void submit(Task task, Map<String, Object> answers) {
        engine.engine()
                .getFormService()
                .submitTaskForm(task.getId(), EngineValues.typed(new UncheckedAnswers(answers)));
    }

    /** The answers of a person who changes nothing that the form proposes. */
    private static Map<String, Object> review(ShownValues shown) {
        Map<String, Object> review = new HashMap<>(REVIEW);
        for (String proposed : List.of("aiActClass", "riskLevel", "track", "requiredOpinions")) {
            review.put(proposed, shown.value(proposed));
        }
        return review;
    }

    @Test
    void aReviewOffersItAndTellsItByItsNameAndTheCaseGoesThroughIt() throws IOException {
        Task review = tasks().singleResult();
        ShownValues shown = shown(review);

        assertThat(field(drawn(review), "requiredOpinions").path("values").findValuesAsText("value"))
                .containsExactly("dpo", "security", "sobriety", "hr", "accessibility");
        assertThat(shown.value("requiredOpinions")).asInstanceOf(LIST).contains("accessibility");

        Map<String, Object> another = review(shown);
        another.put("requiredOpinions", List.of("accessibility", "ethics"));
        assertThatThrownBy(() -> submit(review, another))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContainingAll("Avis à demander", "parmi les réponses proposées");

        submit(review, review(shown));
        assertThat(engine.bean(FormTexts.class).value("review", "requiredOpinions", documents.get("review")))
                .contains("Accessibilité numérique", "Ressources humaines");
        Task opinion = tasks().taskCandidateGroup("accessibility").singleResult();
        assertThat(opinion.getName()).startsWith("Avis accessibilité numérique");
        assertThat(opinion.getTaskDefinitionKey()).isEqualTo("Task_OpinionAccessibility");

        submit(opinion, Map.of("position", "favourable", "reasons", "Chaque écran se lit au clavier."));
        assertThat(documents.get("opinion-accessibility").text("reasons")).contains("clavier");
        tasks().taskDefinitionKey("Task_OpinionHr")
                .list()
                .forEach(other -> engine.engine().getTaskService().complete(other.getId()));
        assertThat(tasks().singleResult().getTaskDefinitionKey()).isEqualTo("Task_DataGate");
    }

    /**
     * An engine in memory on which the application's own forms, review, opinions and choice of opinions run over files that a
     * test deploys; the application around them is left out.
     */
    private static final class CheckedEngine implements AutoCloseable {

        private static final String OWN = "fr\\.cadreia\\.(engine\\.form\\."
                + "(CheckedForms|DeployedForms|FormSteps|FormTexts|ShownForms)"
                + "|kernel\\.form\\.StepForms|engine\\.config\\.AsApplication|dossier\\.process\\.EngineDecisions"
                + "|dossier\\.qualification\\.Qualification|dossier\\.path\\.CasePath|dossier\\.steps\\.review\\.ReviewStep)";

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
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>(
                    beans.getBeansOfType(BpmnParseListener.class).values()));
            engine = configuration.buildProcessEngine();
            var deployment = engine.getRepositoryService().createDeployment();
            files.forEach((file, content) -> deployment.addInputStream(
                    file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
            deployment.deploy();
        }

        private void fill(Opinions opinions, CaseRecords records) {
            ClassPathBeanDefinitionScanner own = new ClassPathBeanDefinitionScanner(beans, false);
            own.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(OWN)));
            own.scan("fr.cadreia.kernel.form", "fr.cadreia.engine", "fr.cadreia.dossier");
            OpinionSteps.register(opinions, beans);
            beans.registerBean(Opinions.class, () -> opinions);
            beans.registerBean(OptionList.class, opinions::asOptions);
            beans.registerBean(AuthorityClock.class, AuthorityClock::ofMachine);
            beans.registerBean(CaseRecords.class, () -> records);
            beans.registerBean(StepDocuments.class, records::documents);
            beans.registerBean(CaseSettings.class, () -> records::settings);
            beans.registerBean(SimilarCases.class, () -> Mockito.mock(SimilarCases.class));
            beans.registerBean(
                    EnergyScale.class,
                    () -> new EnergyScale(
                            "", "", List.of(), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, List.of()));
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
            delegates.put("determineOpinions", (JavaDelegate)
                    execution -> execution.setVariables(beans.getBean(CasePath.class)
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
}
