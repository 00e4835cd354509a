package fr.cadreia.intake;

import fr.cadreia.kernel.json.ShippedYaml;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which headings and values are recognised, shipped as data ({@code intake/words.yaml}); plain as
 * {@link CellValues#normalised} makes them.
 *
 * @param fillers what a heading may say beside, without asking something else
 * @param headings by field
 * @param yes words of any language for yes
 * @param no words of any language for no
 * @param answers other words for the options of a field, by field and option
 */
record IntakeWords(
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
     * Whether a heading asks the very question of a field: it holds one of the field's headings, and beside it nothing but
     * words of those and fillers.
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

    /** The option of a field that a value stands for, where it is a word that is known for it. */
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
