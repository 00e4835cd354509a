package fr.cadreia.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The identity in force. The application does not start with one that people could not read. */
@Component("identity")
public class Identity {

    private static final Logger LOG = LoggerFactory.getLogger(Identity.class);

    /** The colours of the State's brand, reserved to its services. */
    private static final List<Colour> OF_THE_STATE = List.of(Colour.of("#000091"), Colour.of("#e1000f"));

    private final IdentitySettings settings;
    private final Palette light;
    private final Palette dark;
    private final Optional<Logo> logo;
    private final Optional<Logo> darkLogo;
    private final Optional<URI> securityContact;

    /** @throws IdentityRefusedException in French, with everything that is wrong */
    public Identity(IdentitySettings settings) {
        this.settings = settings;
        this.light = settings.light().palette("light");
        this.dark = settings.dark().palette("dark");
        this.logo = Optional.ofNullable(settings.logoFile())
                .filter(file -> !file.toString().isBlank())
                .map(Logo::read);
        this.darkLogo = Optional.ofNullable(settings.darkLogoFile())
                .filter(file -> !file.toString().isBlank())
                .map(Logo::read);
        letterhead().image();
        this.securityContact = SecurityContact.of(settings.securityContact());
        List<String> problems = new ArrayList<>(light.problems());
        problems.addAll(dark.problems());
        if (!problems.isEmpty()) {
            throw new IdentityRefusedException("Les couleurs de l’identité ne se lisent pas (RGAA 3.2, 3.3)\u00a0: "
                    + String.join("\u00a0; ", problems) + ".");
        }
        if (OF_THE_STATE.contains(light.accent()) || OF_THE_STATE.contains(dark.accent())) {
            LOG.warn("cadre.identity\u00a0: cette couleur est celle de la marque de l’État, réservée à ses services.");
        }
    }

    /** Returns the name of the application. */
    public String product() {
        return settings.product();
    }

    /** Returns the name of the authority, or empty. */
    public String authority() {
        return settings.authority() == null ? "" : settings.authority().strip();
    }

    /** Returns the head of the committee's papers, beside the authority's name. */
    public Letterhead letterhead() {
        return settings.letterhead() == null ? Letterhead.blank() : settings.letterhead();
    }

    /** Returns the foot of each page, or empty. */
    public String mention() {
        return settings.mention() == null ? "" : settings.mention().strip();
    }

    public Palette light() {
        return light;
    }

    public Palette dark() {
        return dark;
    }

    /** Returns the authority's logo; empty for the application's own mark. */
    public Optional<Logo> logo() {
        return logo;
    }

    public Optional<Logo> darkLogo() {
        return darkLogo;
    }

    public LegalNotice legal() {
        return settings.legal();
    }

    /** Returns the contact for a report of a weakness; empty as long as nobody has given one. */
    public Optional<URI> securityContact() {
        return securityContact;
    }

    public AccessibilityStatement accessibility() {
        return settings.accessibility();
    }

    /** The contact for a report of a weakness of the application (RFC 9116, section 2.5.3). */
    static final class SecurityContact {

        private SecurityContact() {}

        /**
         * @param text a mailbox, or an address that begins with {@code https:}, {@code mailto:} or {@code tel:}; empty or null
         *     for none
         * @throws IdentityRefusedException in French, for anything else
         */
        static Optional<URI> of(String text) {
            if (text == null || text.isBlank()) {
                return Optional.empty();
            }
            String given = text.strip();
            String address = given.matches("[^\\s:/@]+@[^\\s:/@]+") ? "mailto:" + given : given;
            if (!address.matches("(https://|mailto:|tel:)[\\x21-\\x7e]+")) {
                throw new IdentityRefusedException("cadre.identity.security-contact\u00a0: «\u00a0" + given
                        + "\u00a0» doit être une adresse électronique, ou commencer par https:, mailto: ou tel:.");
            }
            try {
                return Optional.of(URI.create(address));
            } catch (IllegalArgumentException e) {
                throw new IdentityRefusedException(
                        "cadre.identity.security-contact\u00a0: «\u00a0" + given + "\u00a0» n’est pas une adresse.");
            }
        }
    }
}
