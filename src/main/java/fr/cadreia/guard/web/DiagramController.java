package fr.cadreia.guard.web;

import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.kernel.json.ShippedFiles;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The deployed diagrams, drawn and verified, for administrators. */
@Controller
@RequestMapping(DiagramController.PATH)
class DiagramController {

    static final String PATH = "/administration/diagrammes";

    private static final String FIRST = "mandatory-path";
    private static final int PAGE_SIZE = 20;

    private final DiagramPages pages;
    private final DeploymentHistory history;

    DiagramController(DiagramPages pages, DeploymentHistory history) {
        this.pages = pages;
        this.history = history;
    }

    @GetMapping
    String show(Model model) {
        return show(FIRST, Optional.empty(), model);
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(name = "version") Optional<Integer> version, Model model) {
        pages.show(key, version, model);
        return "guard/diagrams";
    }

    @GetMapping("/{key}/{version:\\d{1,9}}.bpmn")
    ResponseEntity<byte[]> drawing(@PathVariable String key, @PathVariable int version) {
        return download(key, pages.source(key, version));
    }

    @GetMapping("/{key}/livre.bpmn")
    ResponseEntity<byte[]> shipped(@PathVariable String key) {
        return download(
                key,
                ShippedFiles.content("processes/" + key + ".bpmn")
                        .map(content -> new SourceFile(key + ".bpmn", content))
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.NOT_FOUND,
                                "L’application ne livre aucun diagramme «\u00a0" + key + "\u00a0».")));
    }

    private static ResponseEntity<byte[]> download(String key, SourceFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + ".bpmn")
                                .build()
                                .toString())
                .body(file.content());
    }

    @GetMapping("/historique")
    String history(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("history", history.page(page, PAGE_SIZE));
        return "guard/history";
    }
}
