package fr.cadreia.register.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers that may be kept and have no tag of their own, such as pages and the seals, get one of what they contain. */
@Configuration(proxyBeanMethods = false)
class ApiSettings implements WebMvcConfigurer {

    private static final String[] ADDRESSES = {"/api/register", "/api/register/*", "/registre", "/registre/*"};

    /** They have a tag, and are too large to be kept until they are whole. */
    private static final String FILES = "/api/register.*";

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> registerTags() {
        ShallowEtagHeaderFilter tags = new Tags();
        // A strong one would keep the server from compressing.
        tags.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(tags);
        filter.addUrlPatterns(ADDRESSES);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PublicPage.Keeping());
        registry.addInterceptor(new PlainParameters()).addPathPatterns("/api/register", "/api/register/**", FILES);
    }

    /** Heads have the tag that their answers have. */
    private static final class Tags extends ShallowEtagHeaderFilter {

        @Override
        protected boolean isEligibleForEtag(
                HttpServletRequest request, HttpServletResponse response, int status, InputStream content) {
            HttpServletRequest read = !HttpMethod.HEAD.matches(request.getMethod())
                    ? request
                    : new HttpServletRequestWrapper(request) {
                        @Override
                        public String getMethod() {
                            return HttpMethod.GET.name();
                        }
                    };
            String kept = response.getHeader(HttpHeaders.CACHE_CONTROL);
            return kept != null && kept.contains("public") && super.isEligibleForEtag(read, response, status, content);
        }
    }
}
