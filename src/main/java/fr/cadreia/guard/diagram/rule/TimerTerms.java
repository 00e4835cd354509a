package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.flow.FlowNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The waiting time of a timer, against the framework's limits. */
final class TimerTerms {

    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

    /** The seconds of years, months, weeks, days, hours, minutes and seconds; twelve months make a year. */
    private static final long[] SECONDS = {31_557_600L, 2_629_800L, 604_800L, 86_400L, 3_600L, 60L, 1L};

    private final ExaminedProcess subject;
    private final Variables variables;

    TimerTerms(ExaminedProcess subject) {
        this.subject = subject;
        this.variables = new Variables(subject);
    }

    static long seconds(String duration) {
        Matcher matcher = DURATION.matcher(duration.strip());
        if (!matcher.matches()) {
            return Long.MAX_VALUE;
        }
        long seconds = 0;
        for (int part = 0; part < SECONDS.length; part++) {
            String amount = matcher.group(part + 1);
            seconds += amount == null ? 0 : Long.parseLong(amount) * SECONDS[part];
        }
        return seconds;
    }

    /** Returns a French sentence; empty when the wait is short enough. */
    Optional<String> tooLong(FlowNode timer) {
        Optional<String> duration = Timers.text(timer, Timers.DURATION);
        Optional<String> date = Timers.text(timer, Timers.DATE);
        if (duration.isPresent() && !Expressions.hasAny(duration.get())) {
            return seconds(duration.get()) <= seconds(subject.requirement().longestWait())
                    ? Optional.empty()
                    : Optional.of("Un dossier attendrait ici «\u00a0" + duration.get()
                            + "\u00a0», plus que le cadre n’admet.");
        }
        if (date.isPresent() && Expressions.hasAny(date.get())) {
            boolean sure = Expressions.variables(date.get()).allMatch(variables::surelyComes);
            return sure
                    ? Optional.empty()
                    : Optional.of("Un dossier attendrait ici «\u00a0" + date.get()
                            + "\u00a0», une date qui peut ne jamais venir.");
        }
        return Optional.of(
                date.isPresent()
                        ? "Un dossier attendrait ici le «\u00a0" + date.get() + "\u00a0», la même date pour tous."
                        : "Rien ne dit combien de temps un dossier attendrait ici.");
    }

    String howLong() {
        return "Attendez une durée (Duration) de «\u00a0"
                + subject.requirement().longestWait() + "\u00a0» au plus, ou une date que l’application écrit.";
    }

    /** Returns a French sentence; empty when people keep their task long enough. */
    Optional<String> tooShort(FlowNode timer) {
        Optional<String> duration = Timers.text(timer, Timers.DURATION);
        boolean brief = duration.isPresent()
                && !Expressions.hasAny(duration.get())
                && seconds(duration.get()) < seconds(subject.requirement().shortestTerm());
        boolean fixed = Timers.text(timer, Timers.DATE)
                .filter(date -> !Expressions.hasAny(date))
                .isPresent();
        if (brief) {
            return Optional.of("La tâche serait retirée après «\u00a0" + duration.get()
                    + "\u00a0», avant que quelqu’un la fasse.");
        }
        return fixed || Timers.text(timer, Timers.CYCLE).isPresent()
                ? Optional.of("La tâche serait retirée à une date qui est la même pour tous les dossiers.")
                : Optional.empty();
    }

    String howShort() {
        return "Laissez au moins «\u00a0" + subject.requirement().shortestTerm()
                + "\u00a0» (Duration), ou une date que l’application écrit.";
    }
}
