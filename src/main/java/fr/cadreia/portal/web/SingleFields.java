package fr.cadreia.portal.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A field that a page sends once is taken once: sent twice it is refused (400), where Spring would put a comma between the
 * two and take them for one text.
 */
@Configuration(proxyBeanMethods = false)
class SingleFields implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String[].class, String.class, new Single());
    }

    private static final class Single implements Converter<String[], String> {

        @Override
        public String convert(String[] values) {
            if (values.length > 1) {
                throw new IllegalArgumentException("Sent " + values.length + " times.");
            }
            return values.length == 0 ? "" : values[0];
        }
    }
}
