package fr.cadreia.register.web;

import fr.cadreia.kernel.web.KeptAnswers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers to programs that may be kept and have no tag of their own, such as the seals, get one of what they contain. */
@Configuration(proxyBeanMethods = false)
class ApiSettings implements WebMvcConfigurer {

    private static final String[] ADDRESSES = {"/api/register", "/api/register/*"};

    /** They have a tag, and are too large to be kept until they are whole. */
    private static final String FILES = "/api/register.*";

    @Bean
    FilterRegistrationBean<KeptAnswers> registerTags() {
        FilterRegistrationBean<KeptAnswers> filter = new FilterRegistrationBean<>(new KeptAnswers());
        filter.addUrlPatterns(ADDRESSES);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PlainParameters()).addPathPatterns("/api/register", "/api/register/**", FILES);
    }
}
