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
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's REST API looks its engine up by a {@link ServiceLoader} in each request, which opens every library of the
 * application for a line in two of them. Here the lines are read once, and found in memory by all requests that follow.
 */
@Configuration(proxyBeanMethods = false)
class RestEngine {

    private static final String SERVICE = "META-INF/services/" + ProcessEngineProvider.class.getName();

    @Bean
    FilterRegistrationBean<Lookup> engineLookup() {
        FilterRegistrationBean<Lookup> filter = new FilterRegistrationBean<>(new Lookup());
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        return filter;
    }

    static final class Lookup extends OncePerRequestFilter {

        private final Map<ClassLoader, ClassLoader> knowing = new ConcurrentHashMap<>();

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(knowing.computeIfAbsent(before, Knowing::new));
            try {
                chain.doFilter(request, response);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    /** Loads what its parent loads, and knows by heart who provides the engine, in the order of the libraries. */
    private static final class Knowing extends ClassLoader {

        static {
            registerAsParallelCapable();
        }

        private final URL providers;

        Knowing(ClassLoader parent) {
            super(parent);
            String names = ServiceLoader.load(ProcessEngineProvider.class, parent).stream()
                    .map(provider -> provider.type().getName())
                    .collect(Collectors.joining("\n"));
            this.providers = inMemory(names.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(SERVICE)
                    ? Collections.enumeration(Collections.singleton(providers))
                    : super.getResources(name);
        }

        private static URL inMemory(byte[] content) {
            try {
                return new URL(null, "memory:" + SERVICE, new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL url) {
                        return new Content(url, content);
                    }
                });
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Content extends URLConnection {

        private final byte[] bytes;

        Content(URL url, byte[] bytes) {
            super(url);
            this.bytes = bytes;
        }

        @Override
        public void connect() {
            // It is here.
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
