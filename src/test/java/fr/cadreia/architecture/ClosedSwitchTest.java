package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.framework.RiskLevel;
import fr.cadreia.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code that decides by a level of risk or by a role names each of them: no default swallows one that is added. */
class ClosedSwitchTest {

    private static final List<Class<? extends Enum<?>>> TYPES = List.of(RiskLevel.class, Role.class);

    private static final Pattern SWITCH = Pattern.compile("\\bswitch \\(");
    private static final Pattern CASES = Pattern.compile("\\bcase ([A-Z][A-Z0-9_,\\s]*?)\\s*(->|:)");

    @Test
    void noSwitchOverThemHasADefault() throws IOException {
        List<String> open = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                open.addAll(open(source.getFileName().toString(), Files.readString(source)));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void aDefaultIsFoundWhereverItStands() {
        String open = "return switch (role) { case DPO, HR -> { yield x(); } default -> null; };";
        assertThat(open("A", open)).containsExactly("A: " + Role.class.getSimpleName());
        assertThat(open("A", open.replace("default -> null;", "case AGENTS -> null;")))
                .isEmpty();
        assertThat(open("A", "switch (risk) { case LEVEL_1: a(); break; default: b(); }"))
                .containsExactly("A: " + RiskLevel.class.getSimpleName());
        assertThat(open("A", "switch (kind) { case OTHER -> switch (role) { case DPO -> 1; }; default -> 2; }"))
                .as("of another type")
                .isEmpty();
    }

    private static List<String> open(String file, String source) {
        List<String> open = new ArrayList<>();
        Matcher found = SWITCH.matcher(source);
        while (found.find()) {
            String own = own(block(source, source.indexOf('{', found.end())));
            Set<String> constants = CASES.matcher(own)
                    .results()
                    .flatMap(cases -> Arrays.stream(cases.group(1).split("\\s*,\\s*")))
                    .map(String::strip)
                    .collect(Collectors.toSet());
            TYPES.stream()
                    .filter(type -> !constants.isEmpty() && names(type).containsAll(constants))
                    .filter(type -> own.matches("(?s).*\\bdefault\\b.*"))
                    .forEach(type -> open.add(file + ": " + type.getSimpleName()));
        }
        return open;
    }

    private static Set<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    /** What stands between a bracket and the one that closes it. */
    private static String block(String source, int from) {
        int depth = 0;
        for (int at = from; at < source.length(); at++) {
            depth += source.charAt(at) == '{' ? 1 : source.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return source.substring(from + 1, at);
            }
        }
        return "";
    }

    /** The block without its own inner brackets. */
    private static String own(String block) {
        String without = block;
        for (String before = ""; !before.equals(without); ) {
            before = without;
            without = without.replaceAll("\\{[^{}]*}", "");
        }
        return without;
    }
}
