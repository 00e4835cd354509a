package fr.cadreia.guard.web;

import fr.cadreia.guard.diagram.source.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
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

    /**
     * The page of a rule in {@code src/docs/rules}, as HTML without its title.
     *
     * @param label French name of the rule
     * @param html ours, from a file of the application
     */
    private record RulePage(String code, String label, String html) {

        static final String FOLDER = "guard/rules/";

        private static final Parser PARSER = Parser.builder().build();

        static List<RulePage> all() {
            return List.of(Rule.values()).stream().map(RulePage::of).toList();
        }

        private static RulePage of(Rule rule) {
            Node page = PARSER.parse(text(rule));
            page.getFirstChild().unlink();
            HtmlRenderer renderer = HtmlRenderer.builder()
                    .attributeProviderFactory(context -> RulePage::pointToExample)
                    .build();
            return new RulePage(rule.code(), rule.label(), renderer.render(page));
        }

        /**
         * Points the links to examples at their addresses here: the pages lie beside their examples, but these have an
         * address of their own.
         */
        private static void pointToExample(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Link link) {
                attributes.put("href", HelpController.PATH + "/exemples/" + link.getDestination());
            }
        }

        private static String text(Rule rule) {
            try {
                return new ClassPathResource(FOLDER + rule.code() + ".md").getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
