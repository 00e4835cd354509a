package fr.cadreia.review.process;

import fr.cadreia.review.Adoption;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegate that {@code framework-review.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class ReviewDelegates {

    @Bean
    JavaDelegate recordCodevSilence(Adoption adoption) {
        return execution -> adoption.goOnWithoutOpinion(execution.getProcessBusinessKey());
    }
}
