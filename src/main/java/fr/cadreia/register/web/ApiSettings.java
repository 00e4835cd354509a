package fr.cadreia.register.web;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.web.KeptAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers to programs that may be kept and have no tag of their own, such as the seals, get one of what they contain. */
@Configuration(proxyBeanMethods = false)
class ApiSettings implements WebMvcConfigurer {

    private static final String[] ADDRESSES = {"/api/register", "/api/register/*"};

    /** Files have a tag, and are too large to be buffered whole. */
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

    /** Refuses what would be passed over in silence: a parameter that is given twice, or is no text. */
    private static final class PlainParameters implements HandlerInterceptor {

        /** The character that replaces bytes which are no characters. */
        private static final char REPLACED = '\uFFFD';

        private static final Pattern BROKEN = Pattern.compile("%(?!\\p{XDigit}{2})");
        private static final String NO_TEXT = "Ce n’est pas un texte en UTF-8 sans caractère de commande.";

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            List<FieldError> errors = new ArrayList<>();
            request.getParameterMap().forEach((name, values) -> {
                if (values.length > 1) {
                    errors.add(FieldError.of(name, "Ce paramètre est donné plusieurs fois\u00a0: une seule valeur."));
                } else if (isNoText(values[0])) {
                    errors.add(FieldError.of(name, NO_TEXT));
                }
            });
            // The server leaves these out of the parameters.
            Arrays.stream(Objects.requireNonNullElse(request.getQueryString(), "")
                            .split("&"))
                    .filter(given -> BROKEN.matcher(given).find())
                    .forEach(given -> errors.add(FieldError.of(given.split("=", 2)[0], NO_TEXT)));
            if (!errors.isEmpty()) {
                throw new BadParametersException(errors);
            }
            return true;
        }

        private static boolean isNoText(String value) {
            return value.chars().anyMatch(character -> character == REPLACED || Character.isISOControl(character));
        }
    }
}
