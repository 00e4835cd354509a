package fr.cadreia.intake;

import fr.cadreia.intake.date.DateColumn;
import fr.cadreia.intake.date.DateFormat;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.kernel.text.TextSimilarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes the column for each field, from headings and values, and the meaning of values. A person checks every
 * proposal. Values alone decide nothing: yes and no answer any question.
 */
final class MappingSuggestion {

    /** A field is no column's unless its heading or its values speak for it as clearly as this. */
    private static final double ENOUGH = 0.6;

    /** The score of a heading that asks the field's very question in more words than are known. */
    private static final double ASKED = 0.9;

    private static final double ALIKE = 0.75;

    /** Values of a column that are looked at. */
    private static final int LOOKED_AT = 300;

    /** The number of those values that are used to judge a column. */
    private static final int WEIGHED = 60;

    private final List<IntakeField> fields;
    private final Inventory inventory;
    private final IntakeWords words = IntakeWords.SHIPPED;
    private final Map<String, List<String>> distinct = new HashMap<>();

    MappingSuggestion(List<IntakeField> fields, Inventory inventory) {
        this.fields = fields;
        this.inventory = inventory;
        inventory
                .columns()
                .forEach(column -> distinct.put(
                        column,
                        inventory.column(column).values().stream()
                                .distinct()
                                .limit(LOOKED_AT)
                                .toList()));
    }

    private record Candidate(IntakeField field, String column, double score) {}

    IntakeMapping suggest() {
        List<Candidate> candidates = new ArrayList<>();
        for (IntakeField field : fields) {
            for (String column : inventory.columns()) {
                double score = score(field, column);
                if (score >= ENOUGH) {
                    candidates.add(new Candidate(field, column, score));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        Map<String, FieldSource> chosen = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Candidate one : candidates) {
            if (!chosen.containsKey(one.field().key()) && taken.add(one.column())) {
                chosen.put(one.field().key(), source(one.field(), one.column()));
            }
        }
        Map<String, FieldSource> ordered = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> chosen.containsKey(field.key()))
                .forEach(field -> ordered.put(field.key(), chosen.get(field.key())));
        return new IntakeMapping("", ordered);
    }

    /** Returns the score from the heading, as far as the values do not contradict it. */
    private double score(IntakeField field, String column) {
        double heading = heading(field, column);
        List<String> values = distinct.get(column);
        boolean organisation = field.key().equals(IntakeField.ORGANISATION);
        if (heading == 0 && !organisation) {
            return 0;
        }
        if (values.isEmpty()) {
            return heading == 1 ? heading : 0;
        }
        double fitting = values.stream()
                        .limit(WEIGHED)
                        .filter(value -> fits(field, value))
                        .count()
                / (double) Math.min(WEIGHED, values.size());
        return switch (field.kind()) {
            // Yes and no are no text that anybody would read.
            case TEXT -> field.isAnswer() && values.stream().allMatch(words::isYesOrNo) ? 0 : heading;
            case DATE, NUMBER -> fitting < 0.5 ? 0 : heading;
            case CHOICE, CHOICES -> {
                if (field.isState()) {
                    // Whatever its values are: the page asks for their meaning.
                    yield heading * (0.7 + 0.3 * fitting);
                }
                yield heading == 1 || heading > ASKED && organisation
                        ? heading
                        : Math.max(heading * (1 + fitting) / 2, organisation ? byValues(values, fitting) : 0);
            }
        };
    }

    /** Returns the score from the values: at least two, nearly all of them organisations. */
    private static double byValues(List<String> values, double fitting) {
        return values.size() > 1 && fitting >= 0.9 ? 0.65 : 0;
    }

    private double heading(IntakeField field, String column) {
        if (field.isNamed(column)) {
            return 1;
        }
        String plain = CellValues.normalised(column);
        List<String> known = words.headings(field.key());
        int at = known.indexOf(plain);
        if (at >= 0) {
            return 0.99 - at / 1_000.0;
        }
        if (field.kind() != IntakeField.Kind.TEXT && !field.key().equals(IntakeField.ORGANISATION)) {
            return words.asksOnly(field.key(), plain) ? ASKED : 0;
        }
        if (field.key().equals(IntakeField.SUPPLIER)) {
            // Half of a heading asks something else: where the supplier is, or what it does with the data.
            return words.asksOnly(field.key(), plain) ? ASKED : 0;
        }
        double best = 0;
        for (String word : known) {
            boolean within = word.length() > 3 && (" " + plain + " ").contains(" " + word + " ");
            double share = word.length() / (double) plain.length();
            best = Math.max(best, within ? 0.5 + 0.4 * share : TextSimilarity.of(word, plain) >= ALIKE ? 0.7 : 0);
        }
        return best;
    }

    private boolean fits(IntakeField field, String value) {
        return switch (field.kind()) {
            case TEXT -> true;
            case DATE -> DateColumn.isDate(value);
            case CHOICE, CHOICES ->
                Arrays.stream(value.split("[;,|\\n]"))
                                .allMatch(part -> CellValues.option(field, part.strip())
                                        .or(() -> words.option(field, part))
                                        .isPresent())
                        || translated(field, value).isPresent();
            case NUMBER -> {
                try {
                    CellValues.typed(field, value, DateFormat.UNKNOWN);
                    yield true;
                } catch (CellValues.Unreadable e) {
                    yield false;
                }
            }
        };
    }

    private FieldSource source(IntakeField field, String column) {
        Map<String, String> values = new LinkedHashMap<>();
        if (field.hasOptions()) {
            distinct.get(column).stream()
                    .filter(value -> !field.recognises(value))
                    .forEach(value -> translated(field, value).ifPresent(option -> values.put(value, option)));
        }
        return new FieldSource(
                Optional.of(column), Optional.empty(), values, Optional.empty(), Optional.empty(), false);
    }

    private Optional<String> translated(IntakeField field, String value) {
        if (CellValues.option(field, value).isPresent()) {
            return CellValues.option(field, value);
        }
        return field.key().equals(IntakeField.ORGANISATION) ? organisation(field, value) : words.option(field, value);
    }

    /** Returns the organisation found by initials, or by a name that is nearly the same. */
    private static Optional<String> organisation(IntakeField field, String value) {
        String plain = CellValues.normalised(value);
        List<String> initials = field.options().entrySet().stream()
                .filter(option -> initials(option.getValue()).equals(plain))
                .map(Map.Entry::getKey)
                .toList();
        if (initials.size() == 1) {
            return Optional.of(initials.get(0));
        }
        return field.options().entrySet().stream()
                .filter(option -> TextSimilarity.of(option.getValue(), value) >= ALIKE)
                .max(Comparator.comparingDouble(option -> TextSimilarity.of(option.getValue(), value)))
                .map(Map.Entry::getKey);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        TextSimilarity.words(name).forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    /**
     * Words that let headings and values be recognised, shipped as data ({@code intake/words.yaml}); plain as
     * {@link CellValues#normalised} makes them.
     *
     * @param fillers words that a heading may add without asking something else
     * @param headings by field
     * @param yes words of any language for yes
     * @param no words of any language for no
     * @param answers other words for the options of a field, by field and option
     */
    private record IntakeWords(
            List<String> fillers,
            Map<String, List<String>> headings,
            List<String> yes,
            List<String> no,
            Map<String, Map<String, List<String>>> answers) {

        private static final String RESOURCE = "/intake/words.yaml";

        static final IntakeWords SHIPPED = ShippedYaml.read(RESOURCE, IntakeWords.class);

        List<String> headings(String field) {
            return headings.getOrDefault(field, List.of());
        }

        /**
         * Tells whether a heading asks the very question of a field: it holds one of the field's headings, and
         * otherwise only words of those and fillers.
         *
         * @param heading plain
         */
        boolean asksOnly(String field, String heading) {
            List<String> known = headings(field);
            Set<String> words = known.stream()
                    .flatMap(one -> Arrays.stream(one.split(" ")))
                    .collect(Collectors.toCollection(() -> new HashSet<>(fillers)));
            return words.containsAll(Arrays.asList(heading.split(" ")))
                    && known.stream().anyMatch(one -> (" " + heading + " ").contains(" " + one + " "));
        }

        /** Returns the option of a field that a value stands for, where it is a word that is known for it. */
        Optional<String> option(IntakeField field, String value) {
            String plain = CellValues.normalised(value);
            Optional<String> own = answers.getOrDefault(field.key(), Map.of()).entrySet().stream()
                    .filter(option ->
                            option.getValue().contains(plain) && field.options().containsKey(option.getKey()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            return own.or(() -> yesOrNo(plain).filter(field.options()::containsKey));
        }

        boolean isYesOrNo(String value) {
            return yesOrNo(CellValues.normalised(value)).isPresent();
        }

        private Optional<String> yesOrNo(String plain) {
            return yes.contains(plain) ? Optional.of("yes") : no.contains(plain) ? Optional.of("no") : Optional.empty();
        }
    }
}
