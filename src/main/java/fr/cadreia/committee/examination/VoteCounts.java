package fr.cadreia.committee.examination;

import fr.cadreia.committee.examination.Vote.Choice;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * The numbers of votes in a ballot, by choice.
 *
 * @param byChoice a number for each of {@link Choice#VOTES}, in their order; 0 where nobody chose it
 */
public record VoteCounts(Map<Choice, Integer> byChoice) {

    public static final VoteCounts NONE = new VoteCounts(Map.of());

    /** @throws IllegalArgumentException if a key is not a vote */
    public VoteCounts {
        if (!Choice.VOTES.containsAll(byChoice.keySet())) {
            throw new IllegalArgumentException("No votes: " + byChoice);
        }
        Map<Choice, Integer> all = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.VOTES) {
            all.put(choice, byChoice.getOrDefault(choice, 0));
        }
        byChoice = Collections.unmodifiableMap(all);
    }

    /** @param byCode as {@link #byCode} gives them */
    public static VoteCounts of(Map<String, Integer> byCode) {
        Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
        byCode.forEach((code, count) -> counts.put(Choice.of(code), count));
        return new VoteCounts(counts);
    }

    /** Returns the counts by the code of the choice, as they are stored. */
    public Map<String, Integer> byCode() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byChoice.forEach((choice, count) -> counts.put(choice.code(), count));
        return counts;
    }

    /** Returns the number of members who made this choice. */
    public int count(Choice choice) {
        return byChoice.getOrDefault(choice, 0);
    }

    /** Adds one vote. A recusal is counted as taking no part in the vote. */
    VoteCounts with(Choice choice) {
        Choice counted = choice == Choice.RECUSED ? Choice.NO_PART : choice;
        Map<Choice, Integer> counts = new EnumMap<>(byChoice);
        counts.merge(counted, 1, Integer::sum);
        return new VoteCounts(counts);
    }

    /** Returns the counts in French: « Pour : 4 ; contre : 1 ; abstentions : 1 ; ne prennent pas part au vote : 0 ». */
    public String toFrench() {
        return toFrench(count -> true);
    }

    /** Returns the same text without choices that nobody made; the votes in favour always appear. */
    public String chosenInFrench() {
        return toFrench(count -> count.getValue() > 0 || count.getKey() == Choice.FOR);
    }

    private String toFrench(Predicate<Map.Entry<Choice, Integer>> told) {
        return StringUtils.capitalize(byChoice.entrySet().stream()
                .filter(told)
                .map(count -> count.getKey().heading() + "\u00a0: " + count.getValue())
                .collect(Collectors.joining("\u00a0; ")));
    }
}
