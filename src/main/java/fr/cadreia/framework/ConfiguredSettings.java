package fr.cadreia.framework;

import static java.util.function.Function.identity;

import fr.cadreia.kernel.StartRefusedException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the figures of the first version from the configuration: files, environment, command line. */
final class ConfiguredSettings {

    private static final String PREFIX = "cadre.framework.settings.";

    private static final Map<String, Setting> BY_LETTERS =
            Arrays.stream(Setting.values()).collect(Collectors.toMap(setting -> letters(setting.name()), identity()));

    private ConfiguredSettings() {}

    /**
     * @param written by name, in the order of precedence: of two spellings of a name the first counts
     * @throws StartRefusedException naming the first figure that is impossible, by itself or beside the others
     */
    static Settings of(Map<String, String> written) {
        Map<Setting, Integer> figures = new EnumMap<>(Setting.class);
        written.forEach((name, value) -> {
            Setting setting = named(name)
                    .orElseThrow(
                            () -> new StartRefusedException(
                                    PREFIX + name
                                            + "\u00a0: ce réglage du cadre n’existe pas\u00a0; leur liste est dans src/docs/settings.md."));
            figures.putIfAbsent(setting, figure(setting, value));
        });
        for (Setting setting : Setting.values()) {
            if (!figures.containsKey(setting)) {
                throw new StartRefusedException(
                        PREFIX + setting.property() + "\u00a0: ce réglage du cadre manque (" + setting.bounds() + ").");
            }
        }
        Settings settings = new Settings(figures);
        settings.contradictions().stream().findFirst().ifPresent(found -> {
            Setting setting = found.setting();
            throw new StartRefusedException(PREFIX + setting.property() + "\u00a0: «\u00a0" + settings.get(setting)
                    + "\u00a0» contredit un autre réglage du cadre, " + found.problem());
        });
        return settings;
    }

    private static int figure(Setting setting, String value) {
        String text = value.strip();
        try {
            int figure = Integer.parseInt(text);
            if (setting.holds(figure)) {
                return figure;
            }
        } catch (NumberFormatException e) {
            // Said below: it is no whole number.
        }
        throw new StartRefusedException(PREFIX + setting.property() + "\u00a0: «\u00a0" + text
                + "\u00a0» n’est pas un nombre entier " + setting.bounds() + ".");
    }

    /** Returns the setting of a name in any spelling: {@code light-users}, {@code lightUsers}, {@code LIGHT_USERS}. */
    private static Optional<Setting> named(String name) {
        return Optional.ofNullable(BY_LETTERS.get(letters(name)));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
