package fr.cadreia.demonstration.story;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a case measures, one line each in its file, as the fields of its forms. */
final class Indicators {

    private static final int NAME = 0;
    private static final int UNIT = 1;
    private static final int METHOD = 2;
    private static final int BASELINE = 3;
    private static final int TARGET = 4;
    private static final int MEASURED = 5;

    private Indicators() {}

    static Map<String, Object> fields(List<List<Object>> indicators) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < indicators.size(); at++) {
            List<Object> cells = indicators.get(at);
            String place = "indicator" + (at + 1);
            fields.put(place + "Name", cells.get(NAME));
            fields.put(place + "Unit", cells.get(UNIT));
            fields.put(place + "Method", cells.get(METHOD));
            fields.put(place + "Direction", direction(cells));
            fields.put(place + "Baseline", cells.get(BASELINE));
            fields.put(place + "Target", cells.get(TARGET));
            if (cells.get(MEASURED) != null) {
                fields.put(place + "Measured", cells.get(MEASURED));
                fields.put(place + "How", cells.get(METHOD));
            }
        }
        return fields;
    }

    /** From where it stands to its target; less is better of energy and of errors that did not exist before. */
    private static String direction(List<Object> cells) {
        BigDecimal baseline = new BigDecimal(cells.get(BASELINE).toString());
        BigDecimal target = new BigDecimal(cells.get(TARGET).toString());
        boolean grows = target.compareTo(baseline) > 0;
        return cells.size() > MEASURED + 1 ? cells.get(MEASURED + 1).toString() : grows ? "more" : "less";
    }
}
