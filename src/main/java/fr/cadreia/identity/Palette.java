package fr.cadreia.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The colours of all pages, in daylight or in the dark: the few that the authority chooses, and those computed from
 * them.
 *
 * @param name as the configuration calls it, {@code light} or {@code dark}
 */
public record Palette(String name, Colour accent, Colour page, Colour surface, Colour text) {

    /** The contrast by WCAG 2.2, 1.4.3: text against its background. */
    private static final double TEXT = 4.5;

    /** The contrast by WCAG 2.2, 1.4.11: the edge of a field against the surface around it. */
    private static final double EDGE = 3;

    /** The variants of a signal colour, light and dark: the one that reads better is taken. */
    private static final List<Colour> DANGER = List.of(Colour.of("#9b2c1f"), Colour.of("#ff9d8f"));

    private static final List<Colour> ATTENTION = List.of(Colour.of("#7a5200"), Colour.of("#f0c36a"));
    private static final List<Colour> FOCUS = List.of(Colour.of("#0b57d0"), Colour.of("#8ab4ff"));

    private Colour best(List<Colour> variants) {
        return variants.stream()
                .max(Comparator.comparingDouble(variant -> variant.contrast(surface)))
                .orElseThrow();
    }

    /** Returns the ground behind words in a signal's colour. */
    private Colour tint(List<Colour> signal) {
        return surface.mixed(best(signal), 0.1);
    }

    private Colour soft() {
        return surface.mixed(accent, 0.08);
    }

    private Colour strong() {
        return accent.mixed(text, 0.3);
    }

    private Colour help() {
        return text.mixed(surface, 0.25);
    }

    private Colour fieldLine() {
        return text.mixed(surface, 0.45);
    }

    /** Returns the colours by the name of the custom property in the style sheet, without its dashes. */
    public Map<String, Colour> properties() {
        Map<String, Colour> properties = new LinkedHashMap<>();
        properties.put("primary", accent);
        properties.put("primary-strong", strong());
        properties.put("on-primary", accent.textOnIt());
        properties.put("page", page);
        properties.put("surface", surface);
        properties.put("soft", soft());
        properties.put("text", text);
        properties.put("help", help());
        properties.put("line", text.mixed(surface, 0.82));
        properties.put("field-line", fieldLine());
        properties.put("danger", best(DANGER));
        properties.put("danger-soft", tint(DANGER));
        properties.put("attention", best(ATTENTION));
        properties.put("attention-soft", tint(ATTENTION));
        properties.put("focus", best(FOCUS));
        return properties;
    }

    /**
     * Lists the colours that cannot be read, in French, one sentence each with the change to make; empty when all can.
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Map<String, Colour> grounds = Map.of("page", page, "surface", surface);
        new TreeMap<>(grounds).forEach((ground, behind) -> {
            check(problems, "text", text, ground, behind, TEXT);
            check(problems, "text (adouci pour les aides)", help(), ground, behind, TEXT);
            check(problems, "accent", accent, ground, behind, TEXT);
        });
        check(problems, "text", text, "surface teintée par accent", soft(), TEXT);
        check(problems, "text (adouci pour les aides)", help(), "surface teintée par accent", soft(), TEXT);
        check(problems, "accent", accent, "surface teintée par accent", soft(), TEXT);
        check(problems, "texte des boutons", accent.textOnIt(), "accent", accent, TEXT);
        check(problems, "texte des boutons survolés", accent.textOnIt(), "accent foncé", strong(), TEXT);
        for (List<Colour> signal : List.of(DANGER, ATTENTION)) {
            check(problems, "couleur d’alerte", best(signal), "page", page, TEXT);
            check(problems, "couleur d’alerte", best(signal), "surface", surface, TEXT);
            check(problems, "couleur d’alerte", best(signal), "sa teinte", tint(signal), TEXT);
        }
        check(problems, "cadre du focus", best(FOCUS), "page", page, EDGE);
        check(problems, "text (bord des champs)", fieldLine(), "surface", surface, EDGE);
        return problems;
    }

    private void check(List<String> problems, String front, Colour colour, String ground, Colour behind, double least) {
        double contrast = colour.contrast(behind);
        if (contrast < least) {
            problems.add(String.format(
                    Locale.FRENCH,
                    "cadre.identity.%s\u00a0: %s %s sur %s %s n’a qu’un contraste de %.2f, il en faut %.1f.",
                    name,
                    front,
                    colour,
                    ground,
                    behind,
                    contrast,
                    least));
        }
    }
}
