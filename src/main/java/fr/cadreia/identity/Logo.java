package fr.cadreia.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** @param mediaType e.g. {@code image/svg+xml} */
public record Logo(byte[] image, String mediaType) {

    private static final int LARGEST = 200_000;
    private static final Map<String, String> TYPES =
            Map.of("svg", "image/svg+xml", "png", "image/png", "webp", "image/webp");

    /** @throws IdentityRefusedException in French, when the file cannot be a logo */
    static Logo read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IdentityRefusedException("Le logo " + file + " doit être un fichier SVG, PNG ou WebP.");
        }
        try {
            byte[] image = Files.readAllBytes(file);
            if (image.length > LARGEST) {
                throw new IdentityRefusedException("Le logo " + file + " pèse " + image.length
                        + " octets\u00a0: 200 000 au plus, car chaque page le montre.");
            }
            return new Logo(image, type);
        } catch (IOException e) {
            throw new IdentityRefusedException("Le logo " + file.toAbsolutePath() + " ne peut pas être lu.");
        }
    }
}
