package fr.cadreia.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives a handler that names it as a parameter the {@link EnteredForm} of its request. */
@Configuration(proxyBeanMethods = false)
class EnteredForms implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
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
