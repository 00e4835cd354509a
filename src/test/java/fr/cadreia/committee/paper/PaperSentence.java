package fr.cadreia.committee.paper;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sentences of the committee's papers as their templates write them of given facts. */
public final class PaperSentence {

    private static final SpringTemplateEngine TEMPLATES = templates();

    private PaperSentence() {}

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.addDialect(new FrenchDialect());
        return engine;
    }

    /** A sentence that several papers share. */
    public static String of(String fragment, Map<String, Object> facts) {
        return of("sentences", fragment, facts);
    }

    /** @param template of the paper that alone says it */
    public static String of(String template, String fragment, Map<String, Object> facts) {
        String html = TEMPLATES.process("committee/" + template, Set.of(fragment), new Context(Locale.FRENCH, facts));
        return Jsoup.parseBodyFragment(html).body().wholeText();
    }
}
