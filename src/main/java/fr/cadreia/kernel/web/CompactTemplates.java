package fr.cadreia.kernel.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/** Reads templates without the spaces that indent their lines: they say nothing in a page, and are a fifth of it. */
@Configuration(proxyBeanMethods = false)
class CompactTemplates {

    /** Replaces Spring Boot's own resolver, by having its name. */
    @Bean
    SpringResourceTemplateResolver defaultTemplateResolver(ThymeleafProperties settings) {
        SpringResourceTemplateResolver templates = new Resolver();
        templates.setPrefix(settings.getPrefix());
        templates.setSuffix(settings.getSuffix());
        templates.setTemplateMode(settings.getMode());
        templates.setCharacterEncoding(settings.getEncoding().name());
        templates.setCacheable(settings.isCache());
        templates.setCheckExistence(settings.isCheckTemplate());
        return templates;
    }

    private static final class Resolver extends SpringResourceTemplateResolver {

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                String ownerTemplate,
                String template,
                String resourceName,
                String characterEncoding,
                Map<String, Object> attributes) {
            return new Compact(super.computeTemplateResource(
                    configuration, ownerTemplate, template, resourceName, characterEncoding, attributes));
        }
    }

    /**
     * The compact form of a template. In listings spaces count; all other texts of several lines come with the values.
     */
    private record Compact(ITemplateResource whole) implements ITemplateResource {

        @Override
        public Reader reader() throws IOException {
            try (BufferedReader lines = new BufferedReader(whole.reader())) {
                StringBuilder compact = new StringBuilder();
                boolean listing = false;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    compact.append(listing ? line : line.stripLeading()).append('\n');
                    listing = line.lastIndexOf("<pre") > line.lastIndexOf("</pre>")
                            || listing && !line.contains("</pre>");
                }
                return new StringReader(compact.toString());
            }
        }

        @Override
        public String getDescription() {
            return whole.getDescription();
        }

        @Override
        public String getBaseName() {
            return whole.getBaseName();
        }

        @Override
        public boolean exists() {
            return whole.exists();
        }

        @Override
        public ITemplateResource relative(String location) {
            return new Compact(whole.relative(location));
        }
    }
}
