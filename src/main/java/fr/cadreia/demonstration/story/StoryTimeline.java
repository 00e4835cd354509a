package fr.cadreia.demonstration.story;

import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.json.ShippedYaml;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The history as its files tell it: its subjects, and all acts in the order of time. */
public final class StoryTimeline {

    private static final List<String> FILES = List.of("cases", "committee", "others");
    private static final String INDICATORS = "indicators";

    private final Map<String, StorySubject> subjects = new LinkedHashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, UncheckedAnswers> answers;
    private final StoryTime time;

    private StoryTimeline(StoryTime time) {
        this.time = time;
        this.answers = byForm(read("answers"));
        for (String file : FILES) {
            for (Object subject : (List<?>) read(file)) {
                add(mapping(subject));
            }
        }
        // Acts of the same moment stay in the order in which they are told.
        acts.sort(Comparator.comparing(Act::at));
    }

    /**
     * @throws IllegalArgumentException when a file is malformed, or gives the acts of one subject out of their order
     */
    public static StoryTimeline of(StoryTime time) {
        return new StoryTimeline(time);
    }

    public List<Act> acts() {
        return List.copyOf(acts);
    }

    public StoryTime time() {
        return time;
    }

    public StorySubject subject(String key) {
        return Optional.ofNullable(subjects.get(key))
                .orElseThrow(() -> new IllegalArgumentException("The story tells of no " + key));
    }

    public List<StorySubject> subjects() {
        return List.copyOf(subjects.values());
    }

    /**
     * Returns the answers of an act to a form: its own answers first, then those of its subject, if the history has it,
     * then the general ones.
     */
    public UncheckedAnswers answers(Act act, String form) {
        return answers.getOrDefault(form, UncheckedAnswers.NONE)
                .with(Optional.ofNullable(subjects.get(act.on()))
                        .map(subject -> subject.to(form))
                        .orElse(UncheckedAnswers.NONE))
                .with(new UncheckedAnswers(act.with()));
    }

    private void add(Map<String, Object> told) {
        String key = told.get("key").toString();
        Map<String, Object> facts = new LinkedHashMap<>(mapping(told.getOrDefault("facts", Map.of())));
        if (facts.remove(INDICATORS) instanceof List<?> indicators) {
            facts.putAll(Indicators.fields(rows(indicators)));
        }
        subjects.put(
                key,
                new StorySubject(key, new UncheckedAnswers(facts), byForm(told.getOrDefault("answers", Map.of()))));
        LocalDateTime before = LocalDateTime.MIN;
        for (Object one : (List<?>) told.getOrDefault("acts", List.of())) {
            Act act = act(key, one);
            if (act.at().isBefore(before)) {
                throw new IllegalArgumentException("Told after what follows it in time: " + act);
            }
            before = act.at();
            acts.add(act);
        }
    }

    /**
     * Reads an act: {@code M-19 agent proposal}, {@code M-19 14:05 agent proposal}, or such a text with its answers
     * below.
     */
    private Act act(String key, Object told) {
        Map<String, Object> one = told instanceof String text ? Map.of(text, Map.of()) : mapping(told);
        String text = one.keySet().iterator().next();
        String[] words = text.split(" ");
        int who = words.length - 2;
        String when = String.join(" ", List.of(words).subList(0, who));
        return new Act(time.moment(when), words[who], words[who + 1], key, mapping(one.get(text)));
    }

    private static Map<String, UncheckedAnswers> byForm(Object told) {
        return StoryTimeline.<Map<String, Object>>mapping(told).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, form -> new UncheckedAnswers(form.getValue())));
    }

    private static List<List<Object>> rows(List<?> list) {
        List<List<Object>> rows = new ArrayList<>();
        list.forEach(row -> rows.add(new ArrayList<>((List<?>) row)));
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> mapping(Object told) {
        return (Map<String, V>) told;
    }

    private static Object read(String file) {
        return ShippedYaml.tree("/demonstration/" + file + ".yaml");
    }

    /** The indicators of a case, which stand in its file one in a line, as the fields of its forms. */
    private static final class Indicators {

        private static final int NAME = 0;
        private static final int UNIT = 1;
        private static final int METHOD = 2;
        private static final int BASELINE = 3;
        private static final int TARGET = 4;
        private static final int MEASURED = 5;

        /** The cell of a direction, or of the other end of the range in which the value is to stay. */
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

        /** The direction from the baseline to the target, unless the cells tell another one. */
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
}
