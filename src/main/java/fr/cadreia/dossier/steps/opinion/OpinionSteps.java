package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.kernel.form.OptionList;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of opinions, and a step for each of its lines. */
@Configuration(proxyBeanMethods = false)
class OpinionSteps {

    private static final Opinions SHIPPED = Opinions.shipped();

    @Bean
    static Opinions opinions() {
        return SHIPPED;
    }

    @Bean
    static OptionList opinionOptions() {
        return SHIPPED.asOptions();
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor stepPerOpinion() {
        return registry -> register(SHIPPED, registry);
    }

    static void register(Opinions opinions, BeanDefinitionRegistry registry) {
        for (OpinionKind kind : opinions.kinds()) {
            registry.registerBeanDefinition(
                    kind.variable() + "Step",
                    BeanDefinitionBuilder.genericBeanDefinition(OpinionStep.class)
                            .addConstructorArgValue(kind)
                            .setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR)
                            .getBeanDefinition());
        }
    }
}
