package fr.cadreia.register.web;

import fr.cadreia.engine.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what would be passed over in silence: a parameter that is given twice, or is no text. */
final class PlainParameters implements HandlerInterceptor {

    /** What stands for bytes that are no characters. */
    private static final char REPLACED = '\uFFFD';

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        List<FieldError> errors = request.getParameterMap().entrySet().stream()
                .filter(given -> given.getValue().length > 1 || isNoText(given.getValue()[0]))
                .map(given -> FieldError.of(
                        given.getKey(),
                        given.getValue().length > 1
                                ? "Ce paramètre est donné plusieurs fois\u00a0: une seule valeur."
                                : "Ce n'est pas un texte en UTF-8 sans caractère de commande."))
                .toList();
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
        return true;
    }

    private static boolean isNoText(String value) {
        return value.chars().anyMatch(character -> character == REPLACED || Character.isISOControl(character));
    }
}
