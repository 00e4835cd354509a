package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingJson;
import fr.cadreia.intake.MappingOffers;
import fr.cadreia.intake.file.InventoryFiles;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import fr.cadreia.intake.file.TextEncoding;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads the parts of a program's request: the file, the way to read it, the mapping or the name of one. */
@Component
class SentInventory {

    private final MappingOffers offers;

    SentInventory(MappingOffers offers) {
        this.offers = offers;
    }

    /** @throws IntakeRefusedException when the part {@code file} is missing, or is no inventory */
    Inventory file(HttpServletRequest request) throws IOException {
        MultipartFile file = form(request).getFile("file");
        if (file == null) {
            throw new IntakeRefusedException(
                    "La partie «\u00a0file\u00a0» manque\u00a0: joignez-y le fichier CSV ou XLSX.");
        }
        ReadAs said = ReadAs.of(
                request.getParameter("encoding"), request.getParameter("sheet"), request.getParameter("headingLine"));
        return InventoryFiles.read(
                file.getOriginalFilename(),
                file.getBytes(),
                new ReadAs(said.encoding().or(() -> claimed(file)), said.sheet(), said.headingLine()));
    }

    /** Returns the encoding in the part's own type, as in {@code text/csv; charset=windows-1252}. */
    private static Optional<TextEncoding> claimed(MultipartFile file) {
        try {
            Charset charset = file.getContentType() == null
                    ? null
                    : MediaType.parseMediaType(file.getContentType()).getCharset();
            return charset == null ? Optional.empty() : TextEncoding.named(charset.name());
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the mapping sent as a form field or as a JSON file, or the saved one that {@code mappingName} names.
     *
     * @throws IntakeRefusedException when there is none, or it cannot be read
     */
    IntakeMapping mapping(HttpServletRequest request) throws IOException {
        String name = request.getParameter("mappingName");
        if (name != null && !name.isBlank()) {
            return offers.get(name.strip()).mapping();
        }
        MultipartFile file = form(request).getFile("mapping");
        String text =
                file == null ? request.getParameter("mapping") : new String(file.getBytes(), StandardCharsets.UTF_8);
        if (text == null || text.isBlank()) {
            throw new IntakeRefusedException(
                    "La partie «\u00a0mapping\u00a0» manque\u00a0: elle dit en JSON quelle colonne donne quel champ. "
                            + "«\u00a0mappingName\u00a0» en nomme une qui est enregistrée, et /api/intake/suggestion en propose une.");
        }
        return MappingJson.parse(text);
    }

    private static MultipartHttpServletRequest form(HttpServletRequest request) {
        if (request instanceof MultipartHttpServletRequest form) {
            return form;
        }
        throw new IntakeRefusedException(
                "Envoyez un formulaire multipart/form-data avec les parties «\u00a0file\u00a0» et «\u00a0mapping\u00a0».");
    }
}
