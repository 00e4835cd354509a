package fr.cadreia.guard.web;

import fr.cadreia.guard.diagram.source.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;

/**
 * What a rule's page in {@code src/docs/rules} says, as HTML without its title.
 *
 * @param label French name of the rule
 * @param html ours, from a file of the application
 */
record RulePage(String code, String label, String html) {

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

    /** The pages lie beside their examples; here these have an address of their own. */
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
