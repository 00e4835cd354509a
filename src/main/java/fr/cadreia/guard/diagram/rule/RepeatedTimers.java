package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Demands that a timer that repeats by itself, or reminds people of a task, leaves them in peace for a while. */
public final class RepeatedTimers implements Check {

    private static final Pattern INTERVAL = Pattern.compile("R\\d*/(?:[^P/]*/)?(P[^/]*)(?:/.*)?");
    /** A pattern whose seconds, minutes and hours are one value each: at most once a day. */
    private static final Pattern DAILY = Pattern.compile("\\d+ \\d+ \\d+( .*)");

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        String least = subject.requirement().shortestRepeat();
        subject.process().xml().all().forEach(element -> {
            if (element.name().equals("timeCycle") && period(element.text().strip()) < TimerTerms.seconds(least)) {
                problems.add(
                        Rule.FRAMEWORK_TERM,
                        element,
                        "Ce minuteur se répéterait sans cesse («\u00a0"
                                + element.text().strip() + "\u00a0»)\u00a0: les dossiers en " + "seraient submergés.",
                        "Laissez au moins «\u00a0" + least + "\u00a0» entre deux fois, par exemple R/" + least + ".");
            } else if (element.name().equals("taskListener") && isTooEarly(element, least)) {
                problems.add(
                        Rule.FRAMEWORK_TERM,
                        element,
                        "Cette tâche serait rappelée, ou dite en retard, sitôt confiée.",
                        "Laissez au moins «\u00a0" + least
                                + "\u00a0» (Duration), ou une date que l’application écrit.");
            }
        });
    }

    /** Returns the time between two turns in seconds; none where it may be any. */
    private static long period(String cycle) {
        Matcher interval = INTERVAL.matcher(cycle);
        if (interval.matches()) {
            return TimerTerms.seconds(interval.group(1));
        }
        return DAILY.matcher(cycle).matches() ? TimerTerms.seconds("P1D") : 0;
    }

    private static boolean isTooEarly(Xml listener, String least) {
        return Timers.text(listener, Timers.DURATION)
                .filter(duration -> TimerTerms.seconds(duration) < TimerTerms.seconds(least))
                .isPresent();
    }
}
