package fr.cadreia.guard.web;

import fr.cadreia.guard.diagram.source.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
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
import org.springframework.web.server.ResponseStatusException;

/** Help for those who edit, verify and deploy diagrams, with the files that they need. */
@Controller
@RequestMapping(HelpController.PATH)
class HelpController {

    static final String PATH = "/aide/administrateur";

    private static final String TEMPLATES = "cadre-ia.json";

    private final List<RulePage> rules = RulePage.all();

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("rules", rules);
        model.addAttribute("templates", PATH + "/" + TEMPLATES);
        model.addAttribute("endPoint", request.getContextPath() + "/engine-rest");
        return "guard/help";
    }

    @GetMapping("/" + TEMPLATES)
    ResponseEntity<Resource> templates() {
        return download("processes/.camunda/element-templates/" + TEMPLATES, TEMPLATES);
    }

    @GetMapping("/exemples/{rule}/{file:(?:right|wrong)\\.(?:bpmn|dmn|form)}")
    ResponseEntity<Resource> example(@PathVariable String rule, @PathVariable String file) {
        boolean known = Arrays.stream(Rule.values())
                .anyMatch(candidate -> candidate.code().equals(rule));
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Cette règle n’existe pas\u00a0: " + rule + ".");
        }
        return download(RulePage.FOLDER + rule + "/" + file, rule + "-" + file);
    }

    private static ResponseEntity<Resource> download(String path, String name) {
        Resource resource = new ClassPathResource(path);
        if (!resource.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Ce fichier n’existe pas\u00a0: " + name + ".");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(resource);
    }
}
