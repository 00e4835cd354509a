package fr.cadreia.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.demonstration.StoryProgress.State;
import fr.cadreia.engine.web.PublicPage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Whatever a stranger comes to by following links is light, also where the network is not: with a filled register. */
@PlayedHistory
class PublicPageWeightTest {

    /** Of the page as it is, before anybody compresses it. */
    private static final int MOST_BYTES = 20_000;

    /** Of one kind: enough for each use, and all that hangs on it. */
    private static final int MOST_OF_A_KIND = 40;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @LocalServerPort
    private int port;

    @Autowired
    private StoryProgress progress;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, Integer> weights = new TreeMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    /** A filter has a page of its own once it has more values than this history gives it. */
    private final Deque<String> found = new ArrayDeque<>(List.of("/", "/registre/recherche/direction"));

    @Test
    void everyPublicPageIsLight() {
        Awaitility.await().atMost(PATIENCE).until(() -> progress.now().state() == State.PLAYED);
        Browser stranger = Browser.stranger(port);

        while (!found.isEmpty()) {
            String path = found.remove();
            if (!weights.containsKey(path) && kinds.merge(kind(path), 1, Integer::sum) <= MOST_OF_A_KIND) {
                weigh(path, stranger.get(path));
            }
        }

        assertThat(weights).as("a register that is filled").hasSizeGreaterThan(200);
        assertThat(unreached()).as("pages to which no link leads").isEmpty();
        assertThat(weights.entrySet().stream()
                        .filter(page -> page.getValue() > MOST_BYTES)
                        .toList())
                .as("bytes of pages")
                .isEmpty();
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
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> unreached() {
        Set<String> pages = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.hasMethodAnnotation(PublicPage.class)) {
                pages.addAll(mapping.getPatternValues());
            }
        });
        kinds.keySet().forEach(kind -> pages.remove(kind.replace("?", "")));
        return pages;
    }
}
