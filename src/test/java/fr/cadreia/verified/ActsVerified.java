package fr.cadreia.verified;

import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.OneChain;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Verifies after each request the chains of the journal that it wrote to, and notes which act it was. Every application
 * that a test class starts has it (META-INF/spring), however it is started.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ActsVerified {

    private static final ThreadLocal<Set<String>> WRITTEN = ThreadLocal.withInitial(LinkedHashSet::new);

    @Bean
    ApplicationListener<PayloadApplicationEvent<JournalRecorded>> writtenChains() {
        return event -> WRITTEN.get().add(event.getPayload().caseReference());
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> verifyEachRequest(ObjectProvider<JournalArchive> archive) {
        FilterRegistrationBean<OncePerRequestFilter> registration =
                new FilterRegistrationBean<>(new OncePerRequestFilter() {
                    @Override
                    protected void doFilterInternal(
                            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                            throws ServletException, IOException {
                        WRITTEN.get().clear();
                        try {
                            chain.doFilter(request, response);
                            noteAddress(request, response);
                        } finally {
                            verifyWritten(archive);
                        }
                    }
                });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Pages and programs of ours, also where a test calls them without a server. */
    @Bean
    WebMvcConfigurer noteEachRequest(ObjectProvider<JournalArchive> archive) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public void afterCompletion(
                            HttpServletRequest request,
                            HttpServletResponse response,
                            Object handler,
                            Exception failure) {
                        if (failure == null) {
                            noteMethod(request, response, handler);
                        }
                        verifyWritten(archive);
                    }
                });
            }
        };
    }

    /** Before all others: they hand on something else than the command itself. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static CommandInterceptor noteEachCommand(@Lazy ProcessEngineConfigurationImpl engine) {
        return new CommandsNoted(engine);
    }

    private static void verifyWritten(ObjectProvider<JournalArchive> archive) {
        Set<String> written = Set.copyOf(WRITTEN.get());
        WRITTEN.get().clear();
        for (String chain : written) {
            Chain found = archive.getObject().of(chain);
            // Tests alter what is deployed behind the guard's back, for a while; at their end it is as it was.
            if (!chain.equals(JournalChains.DIAGRAMS)) {
                RunningApplications.reproach(OneChain.verify(found));
            }
            ActsSeen.note(found);
        }
    }

    private static boolean isAct(HttpServletRequest request, HttpServletResponse response) {
        return !"GET".equals(request.getMethod()) && response.getStatus() < HttpStatus.BAD_REQUEST.value();
    }

    private static void noteAddress(HttpServletRequest request, HttpServletResponse response) {
        if (isAct(request, response)) {
            ActsSeen.note(ActsSeen.address(request.getRequestURI()));
        }
    }

    private static void noteMethod(HttpServletRequest request, HttpServletResponse response, Object handler) {
        noteAddress(request, response);
        if (isAct(request, response) && handler instanceof HandlerMethod method) {
            ActsSeen.note(
                    ActsSeen.request(method.getBeanType(), method.getMethod().getName()));
        }
    }

    /** Notes the commands that persons sent to the engine, and that it carried out. */
    private static final class CommandsNoted extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;

        CommandsNoted(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T> T execute(Command<T> command) {
            boolean first = Context.getCommandContext() == null;
            T result = next.execute(command);
            if (first && isByAPerson()) {
                // The guard allows a command by its name or by that of what it extends.
                for (Class<?> type = command.getClass(); type != Object.class; type = type.getSuperclass()) {
                    ActsSeen.note(ActsSeen.command(type.getSimpleName()));
                }
            }
            return result;
        }

        private boolean isByAPerson() {
            Authentication authentication = engine.getIdentityService().getCurrentAuthentication();
            return authentication != null && authentication.getUserId() != null;
        }
    }
}
