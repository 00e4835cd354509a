package fr.cadreia.kernel.web;

import fr.cadreia.kernel.text.ShortText;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Reports the unknown parameters of public addresses, so that none is ignored in silence. A page lists them at its
 * head, and says that they changed nothing; a file, which has no place for such a remark, is refused.
 */
public final class UnknownParameters implements HandlerInterceptor {

    /** The name under which the layout of pages finds them. */
    public static final String ATTRIBUTE = "unknownParameters";

    /**
     * The parameters that letters and other sites add to an address to count their visitors: no page uses them as a
     * criterion.
     */
    private static final Pattern COUNTED = Pattern.compile("(utm|mtm|pk|at)_\\w+|fbclid|gclid|msclkid");

    private static final int LONGEST_NAME = 64;
    private static final int MOST_NAMED = 5;

    UnknownParameters() {}

    /** Returns the sent names that have no meaning, as people read them; empty where all have one. */
    public static String among(Collection<String> sent, Set<String> known) {
        return sent.stream()
                .filter(name -> !known.contains(name) && !COUNTED.matcher(name).matches())
                .map(name -> ShortText.marked(name, LONGEST_NAME))
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(PublicPage.class)
                && ResponseEntity.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            String unknown = unknown(request, method);
            if (!unknown.isEmpty()) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "Ce fichier ne connaît pas ce critère\u00a0: " + unknown + ".");
            }
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (handler instanceof HandlerMethod method && page != null && page.hasView() && !isRedirect(page)) {
            page.getModelMap().putIfAbsent(ATTRIBUTE, unknown(request, method));
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        return Objects.requireNonNullElse(page.getViewName(), "").startsWith("redirect:");
    }

    /**
     * Returns the unknown parameters of a request, only for pages of strangers: forms and lists for people who are
     * signed in have their own ways.
     */
    private static String unknown(HttpServletRequest request, HandlerMethod method) {
        boolean meant = request.getDispatcherType() == DispatcherType.REQUEST
                && HttpMethod.GET.matches(request.getMethod())
                && (method.hasMethodAnnotation(PublicPage.class) || request.getUserPrincipal() == null);
        return meant && !readsAll(method)
                ? among(
                        request.getParameterMap().keySet(),
                        parameters(method)
                                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                                .filter(Objects::nonNull)
                                .map(RequestParam::name)
                                .collect(Collectors.toSet()))
                : "";
    }

    /** Tells whether the handler takes all parameters: it then reports unknown ones itself. */
    private static boolean readsAll(HandlerMethod method) {
        return parameters(method)
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static Stream<MethodParameter> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters());
    }
}
