package fr.cadreia.committee.web;

import fr.cadreia.committee.paper.FiledPdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answer that sends a filed PDF as a download, byte for byte. */
final class PdfAnswer {

    private PdfAnswer() {}

    static ResponseEntity<byte[]> of(FiledPdf filed) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(filed.fileName())
                                .build()
                                .toString())
                .header("X-Content-SHA256", filed.sha256())
                .header("X-Content-Type-Options", "nosniff")
                .body(filed.content());
    }
}
