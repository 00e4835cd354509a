package fr.cadreia.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the trust framework. It never changes: the council adopts a new version.
 *
 * @param number e.g. {@code 2026-1}: the year of its date of effect, and its rank in that year
 * @param effectiveOn the first day on which it is in force
 * @param rules the texts of the ten rules, the first one first
 * @param act the council's act, French; for the version with which the application begins, the act that was named when
 *     the installation was closed, and empty before
 * @param review reference of the review that proposed it, e.g. {@code CADRE-2026-0001}; empty for the first
 */
public record FrameworkVersion(
        String number, LocalDate effectiveOn, List<String> rules, Settings settings, String act, String review) {

    public static final int RULES = 10;

    /** The pattern of the beginning of a rule's text, up to a full stop, a colon or a semicolon. */
    private static final Pattern FIRST_CLAUSE = Pattern.compile("^.*?(?=[\\s\u00a0]*[.:;])");

    public FrameworkVersion {
        rules = List.copyOf(rules);
        if (rules.size() != RULES) {
            throw new IllegalArgumentException("A framework has ten rules, not " + rules.size());
        }
    }

    /**
     * Returns the name of a rule where its whole text is too long: "Règle 8 – Rien n'est généralisé sans méthode".
     *
     * @param rule from 1
     */
    public String ruleName(int rule) {
        String text = rules.get(rule - 1).strip();
        Matcher clause = FIRST_CLAUSE.matcher(text);
        return "Règle " + rule + " – " + (clause.find() ? clause.group() : text);
    }

    /**
     * Returns the version that changes this one.
     *
     * @param texts of the rules that change, by their numbers, from 1
     */
    public FrameworkVersion revised(
            String nextNumber,
            LocalDate from,
            Map<Integer, String> texts,
            Map<Setting, Integer> figures,
            String councilAct,
            String byReview) {
        List<String> changed = new java.util.ArrayList<>(rules);
        texts.forEach((rule, text) -> changed.set(rule - 1, text));
        return new FrameworkVersion(nextNumber, from, changed, settings.with(figures), councilAct, byReview);
    }
}
