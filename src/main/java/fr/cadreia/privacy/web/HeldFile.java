package fr.cadreia.privacy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.privacy.HeldData.Held;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The file of what is held of a person. */
final class HeldFile {

    private HeldFile() {}

    static ResponseEntity<byte[]> of(Held held) {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("donnees-" + held.account() + ".json")
                                    .build()
                                    .toString())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(StoredJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(held));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
