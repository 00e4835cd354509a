package fr.cadreia.verified;

import static java.util.stream.Collectors.toCollection;

import fr.cadreia.guard.process.WritingCommands;
import fr.cadreia.journal.JournalKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** All acts that there are, read from the application itself, and which of them nobody has seen. */
final class EveryAct {

    private static final List<Class<? extends Annotation>> WRITES =
            List.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class);

    /** The path of such an address, e.g. {@code @{/dossiers/{r}/vote(r=${reference})}}. */
    private static final Pattern PATH = Pattern.compile("@\\{\\|?((?:\\$?\\{[^}]*\\}|[^{}|(])+).*");

    private EveryAct() {}

    static Set<String> kinds() {
        return set(Arrays.stream(JournalKind.values()).map(kind -> ActsSeen.kind(kind.name())));
    }

    /** But the one that opens a case: it keeps no document, and has a kind of row of its own. */
    static Set<String> forms(Path directory) {
        return set(files(directory, ".form")
                .map(file -> file.getFileName().toString().replace(".form", ""))
                .filter(form -> !form.equals("case-start"))
                .map(ActsSeen::form));
    }

    /** Methods of a package's controllers that answer whatever changes something. */
    static Set<String> requests(String root) {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false) {
                    /** In whatever profile it runs. */
                    @Override
                    protected boolean isCandidateComponent(MetadataReader type) {
                        return type.getAnnotationMetadata().isAnnotated(Controller.class.getName());
                    }
                };
        return set(controllers.findCandidateComponents(root).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> requests(type).stream()));
    }

    static Set<String> requests(Class<?> controller) {
        return set(Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> WRITES.stream().anyMatch(method::isAnnotationPresent))
                .map(method -> ActsSeen.request(controller, method.getName())));
    }

    /** Addresses that the forms of pages are sent to, with a star for each part that differs from one to the next. */
    static Set<String> addresses(Path templates) {
        return set(files(templates, ".html").flatMap(file -> addresses(read(file))));
    }

    /** @param page a template */
    static Stream<String> addresses(String page) {
        Document template = Jsoup.parse(page, Parser.xmlParser());
        return Stream.concat(
                        template.select("form[method=post]").eachAttr("th:action").stream(),
                        template.select("button").eachAttr("th:formaction").stream())
                .map(PATH::matcher)
                .filter(Matcher::matches)
                .map(found -> ActsSeen.address(found.group(1).replaceAll("\\$?\\{[^}]*\\}", "*")));
    }

    static Set<String> commands() {
        return set(WritingCommands.names().stream().map(ActsSeen::command));
    }

    /** The acts that were not seen. */
    static Set<String> missing(Set<String> acts, Set<String> seen) {
        return set(acts.stream().filter(act -> seen.stream().noneMatch(matches(act))));
    }

    private static Predicate<String> matches(String act) {
        return Pattern.compile(
                        Arrays.stream(act.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")))
                .asMatchPredicate();
    }

    private static Set<String> set(Stream<String> acts) {
        return acts.collect(toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path directory, String ending) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
