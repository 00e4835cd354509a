package fr.cadreia.engine.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's REST API and its web applications look the engine up by a {@link ServiceLoader} in each request. That opens
 * every library of the application for a line in two of them. During such a request the thread's class loader holds these
 * lines in memory (see src/docs/adr/0055-idle-work.md).
 */
@Configuration(proxyBeanMethods = false)
class EngineProviderLookup {

    static final List<String> ADDRESSES = List.of("/engine-rest/*", "/camunda/api/*", "/camunda/app/*");

    /** Right after Spring Security, and before the web applications' own filters, which look the engine up too. */
    static final int ORDER = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<ProviderFilter> engineProviderFilter() {
        FilterRegistrationBean<ProviderFilter> filter = new FilterRegistrationBean<>(new ProviderFilter());
        filter.setUrlPatterns(ADDRESSES);
        filter.setOrder(ORDER);
        return filter;
    }

    static final class ProviderFilter extends OncePerRequestFilter {

        private final ClassLoader providers = new ProviderClassLoader(ProviderFilter.class.getClassLoader());

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(providers);
            try {
                chain.doFilter(request, response);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    /** Loads what its parent loads. The names of the engine's providers are read once, in the order of the libraries. */
    private static final class ProviderClassLoader extends ClassLoader {

        static {
            registerAsParallelCapable();
        }

        private static final String SERVICE = "META-INF/services/" + ProcessEngineProvider.class.getName();

        private final URL names;

        ProviderClassLoader(ClassLoader parent) {
            super(parent);
            String found = ServiceLoader.load(ProcessEngineProvider.class, parent).stream()
                    .map(provider -> provider.type().getName())
                    .collect(Collectors.joining("\n"));
            this.names = inMemory(found.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(SERVICE)
                    ? Collections.enumeration(Collections.singleton(names))
                    : super.getResources(name);
        }

        private static URL inMemory(byte[] content) {
            try {
                return new URL(null, "memory:" + SERVICE, new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL url) {
                        return new MemoryConnection(url, content);
                    }
                });
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class MemoryConnection extends URLConnection {

        private final byte[] content;

        MemoryConnection(URL url, byte[] content) {
            super(url);
            this.content = content;
        }

        @Override
        public void connect() {
            // Nothing has to be opened.
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }
    }
}
