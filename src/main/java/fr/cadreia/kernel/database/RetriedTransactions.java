package fr.cadreia.kernel.database;

import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repeats a {@link Transactional} method as a whole when it collided with somebody else: around the transaction, and
 * only where none runs yet.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RetriedTransactions extends AbstractPointcutAdvisor {

    private static final long serialVersionUID = 1L;

    private final transient Pointcut transactional = new ComposablePointcut(
                    AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class))
            .union((Pointcut) AnnotationMatchingPointcut.forClassAnnotation(Transactional.class));

    private final transient MethodInterceptor again = call -> Retries.run(
            call.getMethod().getDeclaringClass().getSimpleName() + "."
                    + call.getMethod().getName(),
            () -> ((ProxyMethodInvocation) call).invocableClone().proceed());

    RetriedTransactions() {
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public Pointcut getPointcut() {
        return transactional;
    }

    @Override
    public Advice getAdvice() {
        return again;
    }
}
