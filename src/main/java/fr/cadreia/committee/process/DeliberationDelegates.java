package fr.cadreia.committee.process;

import fr.cadreia.committee.DeliberationVariables;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.ExaminationOpening;
import fr.cadreia.committee.ExtractFiling;
import fr.cadreia.committee.Tally;
import fr.cadreia.committee.VotingBody;
import fr.cadreia.dossier.event.ExaminationEvent.BallotCounted;
import fr.cadreia.dossier.event.ExaminationEvent.BallotOpened;
import fr.cadreia.dossier.event.ExaminationEvent.Count;
import fr.cadreia.dossier.event.ExaminationEvent.QuorumChecked;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates that {@code deliberation.bpmn} names. Each calls one use case. */
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
    JavaDelegate checkQuorum(Examination examination) {
        return execution -> {
            boolean second = isSecond(execution);
            VotingBody votingBody = votingBody(examination, execution);
            boolean quorate = isQuorate(examination, execution);
            boolean anew = !quorate && isConvenedAnew(examination, execution);
            examination.journal(
                    execution.getProcessBusinessKey(),
                    new QuorumChecked(
                            execution.getProcessInstanceId(),
                            quorate,
                            votingBody.secondConvening(),
                            second,
                            anew,
                            isImpeded(examination, execution),
                            List.copyOf(votingBody.present()),
                            votingBody.chair()));
            execution.setVariable(DeliberationVariables.QUORATE.name(), quorate);
            execution.setVariable(DeliberationVariables.SECOND_CONVENING.name(), quorate ? second : !anew);
        };
    }

    @Bean
    JavaDelegate openBallot(Examination examination) {
        return execution -> {
            List<String> voters =
                    new ArrayList<>(votingBody(examination, execution).voters().keySet());
            examination.journal(
                    execution.getProcessBusinessKey(),
                    new BallotOpened(
                            execution.getProcessInstanceId(),
                            examination
                                    .motion(execution.getProcessBusinessKey(), execution.getProcessInstanceId())
                                    .code(),
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
            Count status = !isQuorate(examination, execution)
                    ? Count.NO_QUORUM
                    : examination.debateRequested(reference, instance) ? Count.DEBATE_REQUESTED : Count.COUNTED;
            // After a written consultation that too few answered, a first session is convened.
            boolean consulted = examination.consultedUntil(reference, instance).isPresent();
            boolean anew = status == Count.NO_QUORUM && (consulted || isConvenedAnew(examination, execution));
            VotingBody votingBody = votingBody(examination, execution);
            examination.journal(
                    reference,
                    new BallotCounted(
                            instance,
                            status,
                            consulted,
                            anew,
                            isImpeded(examination, execution),
                            tally.inFavour(),
                            tally.against(),
                            tally.abstentions(),
                            tally.notTakingPart(),
                            tally.recused(),
                            examination
                                    .silent(reference, instance, isSecond(execution))
                                    .size(),
                            votingBody.fallenProxies(),
                            List.copyOf(examination.departed(reference, instance)),
                            (status == Count.COUNTED ? tally.verdict() : Tally.Verdict.WITHOUT_EFFECT).name(),
                            votingBody.chair()));
            execution.setVariable(DeliberationVariables.COUNT_STATUS.name(), status.code());
            if (status != Count.COUNTED) {
                execution.setVariable(
                        DeliberationVariables.SECOND_CONVENING.name(), status == Count.NO_QUORUM && !anew);
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

    private static VotingBody votingBody(Examination examination, DelegateExecution execution) {
        return examination.votingBody(
                execution.getProcessBusinessKey(), execution.getProcessInstanceId(), isSecond(execution));
    }

    private static boolean isQuorate(Examination examination, DelegateExecution execution) {
        return votingBody(examination, execution)
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
