package fr.cadreia.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Brings the input of pages to their handlers: as a parameter of the type {@link EnteredForm}, or field by field. A
 * field that a page sends once is taken once in both ways: sent twice it is refused (400), where Spring would put a
 * comma between the two and take them for one text.
 */
@Configuration(proxyBeanMethods = false)
class EnteredForms implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

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

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == EnteredForm.class;
    }

    @Override
    public EnteredForm resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer page,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((field, values) -> sent.addAll(field, List.of(values)));
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        return new EnteredForm(
                sent,
                (Model) page.getModel(),
                RequestContextUtils.getOutputFlashMap(http),
                request.getNativeResponse(HttpServletResponse.class));
    }
}
