package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.AppTest;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.camunda.bpm.spring.boot.starter.rest.spi.SpringBootProcessEngineProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@AppTest
class EngineProviderLookupTest {

    @Autowired
    private ApplicationContext application;

    private static final String SERVICE = "META-INF/services/" + ProcessEngineProvider.class.getName();

    private final EngineProviderLookup.ProviderFilter filter = new EngineProviderLookup.ProviderFilter();

    private interface Asked {
        void run() throws IOException;
    }

    /** Within a request. */
    private void asked(Asked question) throws Exception {
        HttpServlet servlet = new HttpServlet() {
            @Override
            public void service(ServletRequest request, ServletResponse response) throws IOException {
                question.run();
            }
        };
        new MockFilterChain(servlet, filter).doFilter(new MockHttpServletRequest(), new MockHttpServletResponse());
    }

    @Test
    void providersAreFoundWithoutOpeningALibrary() throws Exception {
        List<Class<?>> outside = providers();
        List<Class<?>> within = new ArrayList<>();
        List<String> protocols = new ArrayList<>();

        asked(() -> {
            within.addAll(providers());
            Thread.currentThread()
                    .getContextClassLoader()
                    .getResources(SERVICE)
                    .asIterator()
                    .forEachRemaining(file -> protocols.add(file.getProtocol()));
        });

        assertThat(within).contains(SpringBootProcessEngineProvider.class).isEqualTo(outside);
        assertThat(protocols).containsExactly("memory");
    }

    @Test
    void allElseIsFoundWhereItStands() throws Exception {
        String file = "META-INF/services/org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable";
        int outside = names(file);
        List<Integer> within = new ArrayList<>();

        asked(() -> within.add(names(file)));

        assertThat(outside).isPositive();
        assertThat(within).containsExactly(outside);
    }

    @Test
    void afterTheRequestTheThreadHasItsLoaderAgain() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        List<ClassLoader> within = new ArrayList<>();

        asked(() -> within.add(Thread.currentThread().getContextClassLoader()));
        asked(() -> within.add(Thread.currentThread().getContextClassLoader()));

        assertThat(within.get(0)).isNotSameAs(before).isSameAs(within.get(1));
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    /** In the order in which they are asked. */
    private static List<Class<?>> providers() {
        List<Class<?>> found = new ArrayList<>();
        ServiceLoader.load(ProcessEngineProvider.class).forEach(provider -> found.add(provider.getClass()));
        return found;
    }

    @Test
    void aRequestThatFailsLeavesTheThreadItsLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        assertThatThrownBy(() -> asked(() -> {
                    throw new IOException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    /** Beside Spring Security's chain. */
    @Test
    void itComesBeforeTheEnginesOwnFilters() {
        int place = place("engineProviderFilter");

        assertThat(place).isGreaterThan(SecurityProperties.DEFAULT_FILTER_ORDER);
        assertThat(place).isLessThan(place("webappAuthentication"));
    }

    private int place(String registration) {
        return application.getBean(registration, FilterRegistrationBean.class).getOrder();
    }

    private static int names(String file) throws IOException {
        List<Object> found = new ArrayList<>();
        Thread.currentThread()
                .getContextClassLoader()
                .getResources(file)
                .asIterator()
                .forEachRemaining(found::add);
        return found.size();
    }
}
