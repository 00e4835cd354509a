package fr.cadreia.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * The head of the committee's papers, beside the authority's name. Without an address nothing is filed.
 *
 * @param service the service of the authority that writes
 * @param address street and town of the authority
 * @param town the place where papers are signed: « Fait à … »
 * @param contact mailbox, telephone
 * @param logo PNG; none where the authority has none
 */
public record Letterhead(String service, String address, String town, String contact, Resource logo) {

    private static final int LARGEST = 200_000;

    public Letterhead {
        service = text(service);
        address = text(address);
        town = text(town);
        contact = text(contact);
    }

    /** Returns the letterhead of an authority that has configured nothing. */
    static Letterhead blank() {
        return new Letterhead("", "", "", "", null);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    /** Tells whether it has the address of the authority, and the town where its papers are signed. */
    public boolean isComplete() {
        return !address.isEmpty() && !town.isEmpty();
    }

    /**
     * Returns the logo as the source of an image within a page.
     *
     * @throws IdentityRefusedException in French, when the file cannot be a logo
     */
    public Optional<String> image() {
        return Optional.ofNullable(logo).map(file -> {
            if (!file.exists()) {
                throw new IdentityRefusedException(
                        "Le logo des papiers (cadre.identity.letterhead.logo) n’est pas là\u00a0: "
                                + file.getDescription() + ". Écrivez par exemple file:/etc/cadre-ia/logo.png.");
            }
            try {
                byte[] image = file.getContentAsByteArray();
                boolean png = image.length > 8 && image[1] == 'P' && image[2] == 'N' && image[3] == 'G';
                if (!png || image.length > LARGEST) {
                    throw new IdentityRefusedException(
                            "Le logo des papiers (cadre.identity.letterhead.logo) doit être un fichier PNG de 200 000 octets au plus.");
                }
                return "data:image/png;base64," + Base64.getEncoder().encodeToString(image);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
