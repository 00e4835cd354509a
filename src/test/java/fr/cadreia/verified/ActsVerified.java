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
import org.springframework.web.servlet.HandlerMapping;

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
                            WRITTEN.get()
                                    .forEach(written ->
                                            verify(archive.getObject().of(written)));
                            note(request, response);
                        }
                    }
                });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static void verify(Chain chain) {
        RunningApplications.reproach(OneChain.verify(chain));
        ActsSeen.note(chain);
    }

    private static void note(HttpServletRequest request, HttpServletResponse response) {
        boolean act = !"GET".equals(request.getMethod()) && response.getStatus() < HttpStatus.BAD_REQUEST.value();
        if (act
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod method) {
            ActsSeen.note(ActsSeen.request(method.getBeanType().getSimpleName() + "."
                    + method.getMethod().getName()));
        }
    }
}
