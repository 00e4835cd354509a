package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of opinion that may be asked for on a case: a line of {@code dossier/opinions.yaml}.
 *
 * @param code id of the role that gives it, e.g. {@code dpo}
 * @param giver French name of the person who gives it
 * @param shortGiver the same in one word or two, where there is room for no more
 * @param title French name of the opinion, e.g. "Avis sécurité"
 * @param shows codes of the lines above its form's questions
 * @param opens the section of the summary that is unfolded beside its form
 */
public record OpinionKind(
        String code,
        String giver,
        String shortGiver,
        String title,
        List<String> shows,
        SectionKind opens,
        List<OpinionCondition> required,
        List<OpinionCondition> awaited) {

    private static final String FORM = "opinion-";

    public OpinionKind {
        shows = shows == null ? List.of() : List.copyOf(shows);
    }

    /** Tells whether a form is that of an opinion of any kind. */
    public static boolean isForm(String form) {
        return form.startsWith(FORM);
    }

    /** Returns the id of the form of the opinion with this code. */
    public static String form(String code) {
        return FORM + code;
    }

    /** Returns its form's id. */
    public String form() {
        return form(code);
    }

    /** Returns the variable that says whether it is asked for. */
    public String variable() {
        return "opinion" + Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }

    /** Returns the variable of the midnight after the last day on which it can be given. */
    public String lapse() {
        return variable() + "Lapse";
    }

    Stream<String> variables() {
        return Stream.of(variable(), lapse());
    }

    /** Returns in French why the framework asks for it, whatever the decision tables say. */
    Optional<String> whyRequired(Answers inputs) {
        return required.stream()
                .filter(condition -> condition.holds(inputs))
                .map(OpinionCondition::why)
                .findFirst();
    }

    /** Tells whether a case waits for it, however long it takes. */
    public boolean isAwaited(Answers inputs) {
        return awaited.stream().anyMatch(condition -> condition.holds(inputs));
    }

    /**
     * An answer on which an opinion depends.
     *
     * @param answer name of a field of the proposal or the review, or {@code riskLevel}
     * @param among the values with which it holds; empty for any of the other kinds
     * @param unless the only values with which it does not hold; it holds with unknown values
     * @param answered whether it does not hold when the question was not asked, whatever {@code unless} says
     * @param above the number that it exceeds, or null
     * @param why French reason, or empty
     */
    public record OpinionCondition(
            String answer, List<String> among, List<String> unless, boolean answered, Integer above, String why) {

        public OpinionCondition {
            among = among == null ? List.of() : List.copyOf(among);
            unless = unless == null ? List.of() : List.copyOf(unless);
            why = Objects.toString(why, "");
        }

        /** @param inputs answers by field, with the computed {@code riskLevel} */
        public boolean holds(Answers inputs) {
            Object value = inputs.values().get(answer);
            if (above != null) {
                return value instanceof Number number && number.doubleValue() > above;
            }
            String text = Objects.toString(value, "");
            return among.isEmpty() ? !unless.contains(text) && (value != null || !answered) : among.contains(text);
        }
    }
}
