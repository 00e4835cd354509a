package fr.cadreia.register.web;

import fr.cadreia.dossier.measure.Indicator;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.entry.Experimentation.IndicatorResult;
import fr.cadreia.register.entry.RegisterEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What an experimentation measures, as a row of a table; numbers are French, "–" where there is none. */
record IndicatorRow(String name, String baseline, String target, String measured, String reached, String method) {

    static List<IndicatorRow> of(RegisterEntry entry) {
        return entry.experimentation() == null
                ? List.of()
                : entry.experimentation().indicators().stream()
                        .map(IndicatorRow::of)
                        .toList();
    }

    private static IndicatorRow of(IndicatorResult indicator) {
        return new IndicatorRow(
                indicator.name() + (indicator.unit() == null ? "" : " (" + indicator.unit() + ")"),
                number(indicator.baseline()),
                indicator.goalText(),
                Indicator.measuredText(
                        indicator.measured(), indicator.cases() == null ? null : BigDecimal.valueOf(indicator.cases())),
                indicator.reachedText(),
                Objects.requireNonNullElse(indicator.method(), "–"));
    }

    private static String number(BigDecimal number) {
        return number == null ? "–" : FrenchText.number(number);
    }
}
