package fr.cadreia.portal.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * How long browsers keep the files of the engine's web applications. Without this they fetch all of them at each
 * opening, which is half of the time until the Tasklist shows a list.
 */
@Component
class WebappFiles implements WebMvcConfigurer {

    private static final String PLUGIN = "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/";
    private static final String FILES = "classpath:/META-INF/resources/webjars/camunda";

    /** For files of the vendor, whose addresses carry the vendor's version. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /**
     * The vendor's own plug-in of the Tasklist, whose files the engine's API serves. A refusal or a fault is not kept:
     * browsers would show it for a year.
     */
    @Bean
    static FilterRegistrationBean<Filter> tasklistPlugin() {
        FilterRegistrationBean<Filter> kept = new FilterRegistrationBean<>((request, response, chain) -> {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper((HttpServletResponse) response);
            chain.doFilter(request, answer);
            if (answer.getStatus() == HttpServletResponse.SC_OK) {
                answer.setHeader(HttpHeaders.CACHE_CONTROL, KEPT.getHeaderValue());
            }
            answer.copyBodyToResponse();
        });
        kept.addUrlPatterns(PLUGIN + "plugin.js", PLUGIN + "plugin.css");
        return kept;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/camunda/lib/*.js")
                .addResourceLocations(FILES + "/lib/")
                .setCacheControl(KEPT);
        files.addResourceHandler("/camunda/assets/*.*")
                .addResourceLocations(FILES + "/assets/")
                .setCacheControl(KEPT);
        files.addResourceHandler("/camunda/app/*/camunda-*")
                .addResourceLocations(FILES + "/app/")
                .setCacheControl(KEPT);
        files.addResourceHandler("/camunda/app/*/scripts/**", "/camunda/app/*/locales/**", "/camunda/app/*/styles/**")
                .addResourceLocations(FILES + "/app/")
                .setCacheControl(CacheControl.noCache());
    }
}
