package fr.cadreia.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The changes between one version and another.
 *
 * @param rules the rules whose text changes
 * @param settings the settings whose value changes
 */
public record VersionDifference(List<RuleChange> rules, List<SettingChange> settings) {

    /** @param rule from 1 */
    public record RuleChange(int rule, List<WordDifference.Span> words) {}

    /** @param before as people read it, e.g. "50 %" */
    public record SettingChange(Setting setting, String before, String after) {}

    public static VersionDifference between(FrameworkVersion before, FrameworkVersion after) {
        List<RuleChange> rules = new ArrayList<>();
        for (int rule = 1; rule <= FrameworkVersion.RULES; rule++) {
            String from = before.rules().get(rule - 1);
            String to = after.rules().get(rule - 1);
            if (!from.equals(to)) {
                rules.add(new RuleChange(rule, WordDifference.between(from, to)));
            }
        }
        List<SettingChange> settings = Arrays.stream(Setting.values())
                .filter(setting ->
                        before.settings().get(setting) != after.settings().get(setting))
                .map(setting -> new SettingChange(
                        setting,
                        setting.text(before.settings().get(setting)),
                        setting.text(after.settings().get(setting))))
                .toList();
        return new VersionDifference(rules, settings);
    }

    public boolean isEmpty() {
        return rules.isEmpty() && settings.isEmpty();
    }
}
