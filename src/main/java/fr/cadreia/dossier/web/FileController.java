package fr.cadreia.dossier.web;

import fr.cadreia.dossier.CaseCommand;
import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.dossier.file.FileShelf;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.kernel.web.EnteredForm;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Adds and gives out the documents of a case. */
@Controller
@RequestMapping("/dossiers/{reference}/documents")
class FileController {

    private final CaseAccess access;
    private final FileShelf shelf;
    private final CaseFiles files;
    private final CasePage page;

    FileController(CaseAccess access, FileShelf shelf, CaseFiles files, CasePage page) {
        this.access = access;
        this.shelf = shelf;
        this.files = files;
        this.page = page;
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            @RequestParam(name = "document", required = false) MultipartFile document,
            EnteredForm entered,
            Principal principal,
            Model model) {
        String name = document == null ? "" : document.getOriginalFilename();
        Visit visit = access.open(principal, reference);
        model.addAttribute("failedForm", CaseCommand.ADD_FILE.name());
        return entered.answer(() -> page.show(access.open(principal, reference), model), () -> {
            shelf.add(visit.person(), reference, name, EnteredForm.content(document));
            return entered.done("case.done.file", "/dossiers/" + reference);
        });
    }

    /** Always as a download: a browser must never run what was uploaded here. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable long id, Principal principal) {
        access.open(principal, reference);
        CaseFile file = files.find(reference, id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Ce document n’existe pas dans le dossier " + reference + "."));
        if (file.isWithheld()) {
            throw new ResponseStatusException(
                    HttpStatus.GONE,
                    "Le contenu de ce document a été retiré par décision de deux personnes\u00a0: le journal du dossier en dit le"
                            + " motif, et garde son empreinte.");
        }
        String disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .body(files.content(id));
    }
}
