package fr.cadreia.committee.process;

import fr.cadreia.committee.DeliberationVariables;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.ExaminationOpening;
import fr.cadreia.committee.ExtractFiling;
import fr.cadreia.committee.FallenProxies;
import fr.cadreia.committee.Sitting;
import fr.cadreia.committee.Tally;
import fr.cadreia.dossier.JournalKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates that {@code deliberation.bpmn} names. Each calls one use case. */
@Configuration(proxyBeanMethods = false)
class DeliberationDelegates {

    /** In the rows of the journal: the quorum is missed, yet a first session is convened again. */
    private static final String NEW_FIRST = "newFirst";

    /** In the rows of the journal: too few may sit, those who came or not. */
    private static final String IMPEDED = "impeded";

    @Bean
    JavaDelegate openExamination(ExaminationOpening opening) {
        return execution -> {
            DelegateExecution caller = execution.getProcessInstance().getSuperExecution();
            opening.open(
                    execution.getProcessBusinessKey(),
                    execution.getProcessInstanceId(),
                    caller == null ? "" : caller.getProcessInstanceId());
            execution.setVariable(DeliberationVariables.SECOND_CONVENING.name(), false);
        };
    }

    @Bean
    JavaDelegate checkQuorum(Examination examination) {
        return execution -> {
            boolean second = isSecond(execution);
            Sitting sitting = sitting(examination, execution);
            boolean quorate = isQuorate(examination, execution);
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("quorate", quorate);
            content.put("secondConvening", sitting.secondConvening());
            content.put("second", second);
            boolean anew = !quorate && isConvenedAnew(examination, execution);
            content.put(NEW_FIRST, anew);
            content.put(IMPEDED, isImpeded(examination, execution));
            content.put("present", List.copyOf(sitting.present()));
            content.put("chair", sitting.chair());
            examination.journal(
                    execution.getProcessBusinessKey(),
                    execution.getProcessInstanceId(),
                    JournalKind.QUORUM_CHECKED,
                    content);
            execution.setVariable(DeliberationVariables.QUORATE.name(), quorate);
            execution.setVariable(DeliberationVariables.SECOND_CONVENING.name(), quorate ? second : !anew);
        };
    }

    @Bean
    JavaDelegate openBallot(Examination examination) {
        return execution -> {
            List<String> voters =
                    new ArrayList<>(sitting(examination, execution).voters().keySet());
            examination.journal(
                    execution.getProcessBusinessKey(),
                    execution.getProcessInstanceId(),
                    JournalKind.BALLOT_OPENED,
                    Map.of(
                            "motion",
                            examination
                                    .motion(execution.getProcessBusinessKey(), execution.getProcessInstanceId())
                                    .code(),
                            "voters",
                            voters));
            execution.setVariable(DeliberationVariables.VOTERS, Variables.untypedValue(voters, true));
        };
    }

    @Bean
    JavaDelegate countVotes(Examination examination) {
        return execution -> {
            String reference = execution.getProcessBusinessKey();
            String instance = execution.getProcessInstanceId();
            examination.hold(reference);
            Tally tally = examination.tally(reference, instance, isSecond(execution));
            String status = !isQuorate(examination, execution)
                    ? "noQuorum"
                    : examination.debateRequested(reference, instance) ? "debateRequested" : "counted";
            Map<String, Object> content = new LinkedHashMap<>();
            // After a written consultation that too few answered, a first session is convened.
            boolean consulted = examination.consultedUntil(reference, instance).isPresent();
            boolean anew = status.equals("noQuorum") && (consulted || isConvenedAnew(examination, execution));
            content.put("status", status);
            content.put("consulted", consulted);
            content.put(NEW_FIRST, anew);
            content.put(IMPEDED, isImpeded(examination, execution));
            content.put("for", tally.inFavour());
            content.put("against", tally.against());
            content.put("abstentions", tally.abstentions());
            content.put("notTakingPart", tally.notTakingPart());
            content.put("recused", tally.recused());
            content.put(
                    "silent",
                    examination.silent(reference, instance, isSecond(execution)).size());
            content.put(FallenProxies.FIELD, sitting(examination, execution).fallenProxies());
            content.put("departed", List.copyOf(examination.departed(reference, instance)));
            content.put("verdict", (status.equals("counted") ? tally.verdict() : Tally.Verdict.WITHOUT_EFFECT).name());
            content.put("chair", sitting(examination, execution).chair());
            examination.journal(reference, instance, JournalKind.BALLOT_COUNTED, content);
            execution.setVariable(DeliberationVariables.COUNT_STATUS.name(), status);
            if (!status.equals("counted")) {
                execution.setVariable(
                        DeliberationVariables.SECOND_CONVENING.name(), status.equals("noQuorum") && !anew);
            }
        };
    }

    @Bean
    JavaDelegate fileExtract(ExtractFiling filing) {
        return execution -> filing.file(
                execution.getProcessBusinessKey(),
                execution.getProcessInstanceId(),
                isSecond(execution),
                (String) execution.getVariable(DeliberationVariables.SUBJECT.name()),
                (String) execution.getVariable(DeliberationVariables.OUTCOME.name()));
    }

    private static Sitting sitting(Examination examination, DelegateExecution execution) {
        return examination.sitting(
                execution.getProcessBusinessKey(), execution.getProcessInstanceId(), isSecond(execution));
    }

    private static boolean isQuorate(Examination examination, DelegateExecution execution) {
        return sitting(examination, execution)
                .isQuorate(examination.rules(execution.getProcessBusinessKey(), execution.getProcessInstanceId()));
    }

    private static boolean isConvenedAnew(Examination examination, DelegateExecution execution) {
        return examination.isConvenedAnew(
                execution.getProcessBusinessKey(), execution.getProcessInstanceId(), isSecond(execution));
    }

    private static boolean isImpeded(Examination examination, DelegateExecution execution) {
        return examination.isImpeded(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }

    private static boolean isSecond(DelegateExecution execution) {
        return Boolean.TRUE.equals(execution.getVariable(DeliberationVariables.SECOND_CONVENING.name()));
    }
}
