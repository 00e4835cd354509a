package fr.cadreia.verified;

import fr.cadreia.dossier.JournalRecorded;
import fr.cadreia.dossier.journal.JournalArchive;
import fr.cadreia.dossier.journal.JournalArchive.Chain;
import fr.cadreia.dossier.journal.OneChain;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Verifies after each request, in every test with the whole application, the chains of the journal that it wrote to. */
@TestConfiguration
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
                        } finally {
                            verifyWritten(archive.getObject());
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
                        note(request, response, handler);
                        verifyWritten(archive.getObject());
                    }
                });
            }
        };
    }

    private static void verifyWritten(JournalArchive archive) {
        Set<String> written = Set.copyOf(WRITTEN.get());
        WRITTEN.get().clear();
        for (String chain : written) {
            Chain found = archive.of(chain);
            RunningApplications.reproach(OneChain.verify(found));
            ActsSeen.note(found);
        }
    }

    private static void note(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean act = !"GET".equals(request.getMethod()) && response.getStatus() < HttpStatus.BAD_REQUEST.value();
        if (act && handler instanceof HandlerMethod method) {
            ActsSeen.note(ActsSeen.request(method.getBeanType().getSimpleName() + "."
                    + method.getMethod().getName()));
        }
    }
}
