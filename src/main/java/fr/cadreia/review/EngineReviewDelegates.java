package fr.cadreia.review;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegate that {@code framework-review.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class EngineReviewDelegates {

    @Bean
    JavaDelegate recordCodevSilence(Adoption adoption) {
        return execution -> adoption.goOnWithoutOpinion(execution.getProcessBusinessKey());
    }
}
