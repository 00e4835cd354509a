package fr.cadreia;

import fr.cadreia.pdf.PdfText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * All that somebody without an account is answered to: every GET address that the application has, pages, files, feeds and
 * interfaces, so that one which comes tomorrow is looked at as well.
 */
public final class StrangersView {

    /** Of a pattern of ours, with its expression if it has one. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    private static final String PDF = "%PDF";

    private final Browser stranger;
    private final List<String> patterns;
    private final Map<String, String> answers = new LinkedHashMap<>();

    public StrangersView(int port, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.stranger = Browser.stranger(port);
        this.patterns = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getPathPatternsCondition() != null)
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("*"))
                .sorted()
                .distinct()
                .toList();
    }

    /** @param values that stand for a variable of an address, by its name; what has none is left out */
    public StrangersView walk(Map<String, List<String>> values) {
        patterns.stream().flatMap(pattern -> filled(pattern, values)).forEach(this::visit);
        return this;
    }

    public StrangersView visit(String address) {
        answers.computeIfAbsent(address, this::answer);
        return this;
    }

    private static Stream<String> filled(String pattern, Map<String, List<String>> values) {
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return Stream.of(pattern);
        }
        return values.getOrDefault(variable.group(1), List.of()).stream()
                .flatMap(value -> filled(
                        pattern.substring(0, variable.start()) + value + pattern.substring(variable.end()), values));
    }

    private String answer(String address) {
        HttpResponse<byte[]> answer = stranger.download(address);
        return answer.statusCode() == 200 ? text(answer.body()) : "";
    }

    /** Of archives (workbooks are some) the parts, of a PDF what is read on its pages. */
    private static String text(byte[] body) {
        if (new String(body, 0, Math.min(PDF.length(), body.length), StandardCharsets.US_ASCII).equals(PDF)) {
            return PdfText.of(body);
        }
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zip.transferTo(parts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.toString(StandardCharsets.UTF_8);
    }

    /** Those that were answered. */
    public List<String> addresses() {
        return answers.entrySet().stream()
                .filter(answer -> !answer.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where a word is read. */
    public List<String> where(String word) {
        List<String> found = new ArrayList<>();
        answers.forEach((address, answer) -> {
            if (answer.contains(word)) {
                found.add(address);
            }
        });
        return found;
    }
}
