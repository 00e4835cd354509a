package fr.cadreia.dossier.web.evidence;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives out all evidence of a case as one archive. */
@Controller
class EvidenceController {

    private final CaseAccess access;
    private final CaseEvidence evidence;

    EvidenceController(CaseAccess access, CaseEvidence evidence) {
        this.access = access;
        this.evidence = evidence;
    }

    @GetMapping("/dossiers/{reference}/preuves.zip")
    ResponseEntity<byte[]> download(@PathVariable String reference, Principal principal) throws IOException {
        Visit visit = access.open(principal, reference);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        evidence.write(visit.dossier(), visit.person(), zip);
        String disposition = ContentDisposition.attachment()
                .filename(reference + "-preuves.zip")
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header("X-Content-Type-Options", "nosniff")
                .body(zip.toByteArray());
    }
}
