package fr.cadreia.signin.process;

import fr.cadreia.kernel.web.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request to the web applications a nonce of its own. They keep it where all requests share it, so that the
 * request of anybody else between the header and the page leaves the page with a nonce that its header does not name:
 * the browser runs none of its scripts, and shows an empty window.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class WebappNonces extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.of(request).startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext context = withOwnNonce(request.getServletContext());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    /** Returns a context like the shared one, with a nonce of its own. */
    private static ServletContext withOwnNonce(ServletContext shared) {
        AtomicReference<Object> nonce = new AtomicReference<>();
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean ofNonce = arguments != null && NONCE.equals(arguments[0]);
            if (ofNonce && method.getName().equals("setAttribute")) {
                nonce.set(arguments[1]);
                return null;
            }
            if (ofNonce && method.getName().equals("getAttribute")) {
                return nonce.get();
            }
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return (ServletContext) Proxy.newProxyInstance(
                WebappNonces.class.getClassLoader(), new Class<?>[] {ServletContext.class}, handler);
    }
}
