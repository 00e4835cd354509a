package fr.cadreia.committee.process;

import fr.cadreia.committee.examination.ExaminationEvents;
import fr.cadreia.committee.examination.ExaminationOpening;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.extract.ExtractFiling;
import fr.cadreia.committee.steps.DeliberationVariables;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.BallotOpened;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.ExaminationOutcome;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates that {@code deliberation.bpmn} names. Each delegate calls one use case. */
@Configuration(proxyBeanMethods = false)
class DeliberationDelegates {

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
    JavaDelegate checkQuorum(Examinations examinations) {
        return execution -> {
            QuorumChecked checked = events(examinations, execution).quorumChecked();
            examinations.journal(execution.getProcessBusinessKey(), checked);
            execution.setVariable(DeliberationVariables.QUORATE.name(), checked.quorate());
            execution.setVariable(
                    DeliberationVariables.SECOND_CONVENING.name(),
                    checked.leadsTo().isSecond());
        };
    }

    @Bean
    JavaDelegate openBallot(Examinations examinations) {
        return execution -> {
            BallotOpened opened = events(examinations, execution).ballotOpened();
            examinations.journal(execution.getProcessBusinessKey(), opened);
            execution.setVariable(
                    DeliberationVariables.VOTERS, Variables.untypedValue(new ArrayList<>(opened.voters()), true));
        };
    }

    @Bean
    JavaDelegate countVotes(Examinations examinations) {
        return execution -> {
            examinations.lockForUpdate(execution.getProcessBusinessKey());
            BallotCounted counted = events(examinations, execution).ballotCounted();
            examinations.journal(execution.getProcessBusinessKey(), counted);
            execution.setVariable(
                    DeliberationVariables.COUNT_STATUS.name(), counted.status().code());
            execution.setVariable(
                    DeliberationVariables.SECOND_CONVENING.name(),
                    counted.leadsTo().isSecond());
        };
    }

    @Bean
    JavaDelegate fileExtract(ExtractFiling filing) {
        return execution -> filing.file(
                execution.getProcessBusinessKey(),
                execution.getProcessInstanceId(),
                isSecond(execution),
                ExaminationSubject.of((String) execution.getVariable(DeliberationVariables.SUBJECT.name())),
                ExaminationOutcome.of((String) execution.getVariable(DeliberationVariables.OUTCOME.name())));
    }

    private static ExaminationEvents events(Examinations examinations, DelegateExecution execution) {
        return new ExaminationEvents(
                examinations.of(execution.getProcessBusinessKey(), execution.getProcessInstanceId()),
                isSecond(execution));
    }

    private static boolean isSecond(DelegateExecution execution) {
        return Boolean.TRUE.equals(execution.getVariable(DeliberationVariables.SECOND_CONVENING.name()));
    }
}
