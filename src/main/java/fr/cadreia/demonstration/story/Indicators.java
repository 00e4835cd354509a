package fr.cadreia.demonstration.story;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indicators of a case: turns their lines in the history's file into fields of the forms. */
final class Indicators {

    private static final int NAME = 0;
    private static final int UNIT = 1;
    private static final int METHOD = 2;
    private static final int BASELINE = 3;
    private static final int TARGET = 4;
    private static final int MEASURED = 5;

    /** The cell with a direction, or with the other end of the range in which the value must stay. */
    private static final int OTHERWISE = 6;

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
            if (isRange(cells)) {
                boolean below = number(cells, TARGET).compareTo(number(cells, OTHERWISE)) < 0;
                fields.put(place + "Target", cells.get(below ? TARGET : OTHERWISE));
                fields.put(place + "TargetMax", cells.get(below ? OTHERWISE : TARGET));
            }
            if (cells.get(MEASURED) != null) {
                fields.put(place + "Measured", cells.get(MEASURED));
                fields.put(place + "How", cells.get(METHOD));
            }
        }
        return fields;
    }

    /** Returns the direction from the baseline to the target, unless the cells give another one. */
    private static String direction(List<Object> cells) {
        if (cells.size() > OTHERWISE) {
            return isRange(cells) ? "within" : cells.get(OTHERWISE).toString();
        }
        return number(cells, TARGET).compareTo(number(cells, BASELINE)) > 0 ? "more" : "less";
    }

    private static boolean isRange(List<Object> cells) {
        return cells.size() > OTHERWISE && cells.get(OTHERWISE) instanceof Number;
    }

    private static BigDecimal number(List<Object> cells, int at) {
        return new BigDecimal(cells.get(at).toString());
    }
}
