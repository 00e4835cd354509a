package fr.cadreia.framework.web;

import fr.cadreia.engine.FrenchText;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Setting;
import java.util.Arrays;
import java.util.List;

/**
 * A version of the framework in French.
 *
 * @param act the council's, or empty
 */
record FrameworkVersionView(
        String number, String effectiveOn, boolean inForce, String act, List<String> rules, List<Part> parts) {

    /** Settings about one thing. */
    record Part(String label, List<Row> rows) {}

    record Row(String label, String value) {}

    static FrameworkVersionView of(FrameworkVersion version, String numberInForce) {
        return new FrameworkVersionView(
                version.number(),
                FrenchText.day(version.effectiveOn()),
                version.number().equals(numberInForce),
                version.act(),
                version.rules(),
                Arrays.stream(Setting.Part.values())
                        .map(part -> new Part(
                                part.label(),
                                part.settings().stream()
                                        .map(setting -> new Row(
                                                setting.label(),
                                                setting.text(version.settings().get(setting))))
                                        .toList()))
                        .toList());
    }
}
