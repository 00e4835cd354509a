package fr.cadreia.register.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Whoever has an answer already is told that it still holds (304), by what the answer contains. */
@Configuration(proxyBeanMethods = false)
class ApiSettings {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> registerTags() {
        ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
        // A strong one would keep the server from compressing.
        tags.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(tags);
        filter.addUrlPatterns("/api/register", "/api/register/*", "/api/register.csv", "/api/register.xlsx");
        return filter;
    }
}
