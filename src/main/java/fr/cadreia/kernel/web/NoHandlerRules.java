package fr.cadreia.kernel.web;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;

/**
 * Our rules of access know addresses by their patterns. We have no rules that ask which method of a controller answers.
 * For such rules, Spring Security would look that method up in each request, the engine's interface included: a tenth
 * of the time of a request there. It does so only where this bean is defined.
 */
@Component
class NoHandlerRules implements BeanDefinitionRegistryPostProcessor, PriorityOrdered {

    private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

    /** Returns the order before Spring Security's own rules, which have no order. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(INTROSPECTOR)) {
            registry.removeBeanDefinition(INTROSPECTOR);
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        // Definitions alone are changed.
    }
}
