package fr.cadreia.kernel.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The arguments of a command: its own flags and options, and the application's settings. */
public final class CommandArguments {

    private static final Pattern SETTING = Pattern.compile("--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*");

    private final List<String> settings = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    /**
     * @param flags the names that stand alone, e.g. {@code --json}
     * @param options the names that a value follows, as the next argument or after {@code =}
     * @throws IllegalArgumentException when there is something else; the message is French
     */
    public CommandArguments(List<String> arguments, Set<String> flags, Set<String> options) {
        List<String> unknown = new ArrayList<>();
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
            if (SETTING.matcher(argument).matches()) {
                settings.add(argument);
            } else if (flags.contains(argument)) {
                this.flags.add(argument);
            } else if (options.contains(name) && !name.equals(argument)) {
                this.options.put(name, argument.substring(name.length() + 1));
            } else if (options.contains(name) && at + 1 < arguments.size()) {
                this.options.put(name, arguments.get(++at));
            } else if (options.contains(name)) {
                throw new IllegalArgumentException("Valeur attendue après " + name);
            } else {
                unknown.add(argument);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Argument inconnu\u00a0: " + String.join(" ", unknown));
        }
    }

    /** Returns the application's settings, as its own start takes them. */
    public String[] settings() {
        return settings.toArray(String[]::new);
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
