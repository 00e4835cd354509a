package fr.cadreia.identity;

import java.net.URI;
import java.util.Optional;

/** Where a weakness of the application is reported (RFC 9116, section 2.5.3). */
final class SecurityContact {

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
