package fr.cadreia.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Lets proxies keep what {@link PublicPage} marks; refusals are kept by nobody. */
@Configuration(proxyBeanMethods = false)
class PublicPages implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Keeping());
        registry.addInterceptor(new UnknownParameters());
    }

    private static final class Keeping implements HandlerInterceptor {

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
            if (handler instanceof HandlerMethod method
                    && method.hasMethodAnnotation(PublicPage.class)
                    && request.getUserPrincipal() == null) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, KeptAnswers.CACHE.getHeaderValue());
                response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            }
        }
    }

    @Bean
    FilterRegistrationBean<KeptAnswers> pageTags(ObjectProvider<RequestMappingHandlerMapping> pages) {
        return new FilterRegistrationBean<>(new PageTags(pages));
    }

    /** Adds tags to pages only: other answers may be too large to be held until they are complete. */
    private static final class PageTags extends KeptAnswers {

        private final ObjectProvider<RequestMappingHandlerMapping> pages;
        private volatile List<PathPattern> addresses;

        PageTags(ObjectProvider<RequestMappingHandlerMapping> pages) {
            this.pages = pages;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
                return true;
            }
            PathContainer path = PathContainer.parsePath(RequestPath.of(request));
            return addresses().stream().noneMatch(address -> address.matches(path));
        }

        private List<PathPattern> addresses() {
            if (addresses == null) {
                addresses = pages.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                        .filter(page -> page.getValue().hasMethodAnnotation(PublicPage.class))
                        .flatMap(page -> page.getKey().getPathPatternsCondition().getPatterns().stream())
                        .toList();
            }
            return addresses;
        }
    }
}
