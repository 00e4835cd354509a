package fr.cadreia.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * The settings that an authority writes in {@code identity.yaml}; the file that the application ships explains each
 * line.
 *
 * @param product name of the application
 * @param authority name of the authority; empty while nobody has given it
 * @param logoFile SVG, PNG or WebP; empty for the application's own mark
 * @param darkLogoFile the same for dark screens; empty to show the other one there too
 * @param securityContact mailbox or address for people who find a weakness; empty for none
 */
@ConfigurationProperties("cadre.identity")
public record IdentitySettings(
        String product,
        String authority,
        String mention,
        Path logoFile,
        Path darkLogoFile,
        Colours light,
        Colours dark,
        @NestedConfigurationProperty LegalNotice legal,
        @NestedConfigurationProperty AccessibilityStatement accessibility,
        String securityContact,
        @NestedConfigurationProperty Letterhead letterhead) {

    /** The colours in hexadecimal, e.g. {@code #1f5f5b}. */
    public record Colours(String accent, String page, String surface, String text) {

        Palette palette(String name) {
            return new Palette(
                    name,
                    colour(name, "accent", accent),
                    colour(name, "page", page),
                    colour(name, "surface", surface),
                    colour(name, "text", text));
        }

        private static Colour colour(String name, String field, String text) {
            try {
                return Colour.of(text);
            } catch (IllegalArgumentException wrong) {
                throw new IdentityRefusedException(
                        "cadre.identity." + name + "." + field + "\u00a0: " + wrong.getMessage());
            }
        }
    }
}
