package fr.cadreia;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.web.PublicPage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Whatever a stranger comes to by following links, and what it weighs. */
public final class WeighedPages {

    /** Of the page as it is, before anybody compresses it. */
    public static final int MOST_BYTES = 20_000;

    /** Of one kind: enough for each use, and all that hangs on it. */
    private static final int MOST_OF_A_KIND = 40;

    private final RequestMappingHandlerMapping handlers;
    private final Map<String, Integer> weights = new TreeMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String> found;

    private WeighedPages(RequestMappingHandlerMapping handlers, Collection<String> start) {
        this.handlers = handlers;
        this.found = new ArrayDeque<>(start);
    }

    /** @param start paths from which the links are followed */
    public static WeighedPages from(RequestMappingHandlerMapping handlers, int port, List<String> start) {
        WeighedPages pages = new WeighedPages(handlers, start);
        pages.follow(Browser.stranger(port));
        return pages;
    }

    private void follow(Browser stranger) {
        while (!found.isEmpty()) {
            String path = found.remove();
            if (!weights.containsKey(path) && kinds.merge(kind(path), 1, Integer::sum) <= MOST_OF_A_KIND) {
                weigh(path, stranger.get(path));
            }
        }
    }

    private void weigh(String path, HttpResponse<String> answer) {
        boolean page = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .isPresent();
        weights.put(path, page ? answer.body().getBytes(StandardCharsets.UTF_8).length : 0);
        if (page) {
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Jsoup.parse(answer.body()).select("a[href^=/]").eachAttr("href").stream()
                    .map(href -> href.replaceFirst("#.*", ""))
                    .filter(href -> !href.startsWith("/camunda/"))
                    .forEach(found::add);
        }
    }

    /** The handler's pattern, or the path itself; searches apart from what they search in. */
    private String kind(String path) {
        String plain = path.replaceFirst("\\?.*", "");
        return patterns().stream()
                        .filter(pattern -> pattern.matches(PathContainer.parsePath(plain)))
                        .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                        .map(PathPattern::getPatternString)
                        .findFirst()
                        .orElse(plain)
                + (path.equals(plain) ? "" : "?");
    }

    private Set<PathPattern> patterns() {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toSet());
    }

    /** How many were visited. */
    public int size() {
        return weights.size();
    }

    /** Patterns of public pages to which no link led. */
    public Set<String> unreached() {
        Set<String> pages = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.hasMethodAnnotation(PublicPage.class)) {
                pages.addAll(mapping.getPatternValues());
            }
        });
        kinds.keySet().forEach(kind -> pages.remove(kind.replace("?", "")));
        return pages;
    }

    /** Those that are too heavy, with their bytes. */
    public List<String> heavy() {
        return weights.entrySet().stream()
                .filter(page -> page.getValue() > MOST_BYTES)
                .map(page -> page.getKey() + ": " + page.getValue())
                .toList();
    }
}
