package fr.cadreia.identity;

import java.util.regex.Pattern;

/**
 * A colour of the sRGB space.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Colour WHITE = new Colour(255, 255, 255);

    /** @throws IllegalArgumentException unless the text is like {@code #1f5f5b} */
    public static Colour of(String text) {
        if (text == null || !HEXADECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "«\u00a0" + text + "\u00a0» n’est pas une couleur\u00a0: écrivez-la comme \"#1f5f5b\".");
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** @param share of the other colour, 0 to 1 */
    Colour mixed(Colour other, double share) {
        return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    private static int mix(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /** Returns white, or this colour made very dark, whichever reads better on it. */
    Colour textOnIt() {
        Colour dark = mixed(new Colour(0, 0, 0), 0.85);
        return contrast(WHITE) >= contrast(dark) ? WHITE : dark;
    }

    /** Returns the contrast ratio, from 1 to 21, as WCAG 2.2 defines it. */
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Returns a text like {@code #1f5f5b}. */
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
