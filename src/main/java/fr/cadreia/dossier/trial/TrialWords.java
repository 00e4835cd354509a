package fr.cadreia.dossier.trial;

import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words for an experimentation, in French. */
final class TrialWords {

    private static final String YEAR = " \\d{4}$";

    private TrialWords() {}

    static String summary(TrialStanding standing) {
        List<String> parts = new ArrayList<>();
        String replaced = standing.isByCycle()
                ? "Minimum du cadre remplacé par le cycle de "
                        + standing.minimum().text() + " accepté par l’instruction. "
                : "";
        parts.add(
                "prévue " + standing.rounds().stream().map(TrialWords::planned).collect(Collectors.joining(", puis ")));
        parts.add("effective "
                + CalendarSpan.of(standing.from(), standing.effectiveDays()).text()
                + (standing.isClosed() ? "" : " à ce jour"));
        String length =
                String.join(", ", parts) + "\u00a0; suspensions " + CalendarSpan.daysText(standing.suspendedDays());
        return replaced + "Durée\u00a0: " + length + "\u00a0; " + use(standing) + ". Minimum du cadre\u00a0: "
                + minimum(standing) + ".";
    }

    /** Returns « prévue 4 mois, effective 3 mois, minimum 2 mois (atteint) ; 40 utilisateurs sur 45 ». */
    static String brief(TrialStanding standing) {
        String planned =
                standing.rounds().stream().map(TrialWords::plannedLength).collect(Collectors.joining(", puis "));
        return "prévue " + planned + ", effective "
                + CalendarSpan.of(standing.from(), standing.effectiveDays()).text()
                + (standing.isClosed() ? "" : " à ce jour") + ", minimum "
                + String.join("\u00a0; ", minimumTime(standing))
                + (standing.isClosed() ? "\u00a0; " + users(standing) : "");
    }

    private static String users(TrialStanding standing) {
        String users = counted(standing.users(), "utilisateur") + " sur " + FrenchText.number(standing.expectedUsers());
        return standing.isUseReached() ? users : users + " (usage insuffisant)";
    }

    private static String plannedLength(TrialRound round) {
        LocalDate first = round.plannedFirst();
        return CalendarSpan.of(first, new Days(first, round.plannedLast()).count())
                .text();
    }

    /** Returns « 4 mois (1er mars - 30 juin 2026) ». */
    private static String planned(TrialRound round) {
        LocalDate first = round.plannedFirst();
        LocalDate last = round.plannedLast();
        String begin = FrenchText.day(first);
        return plannedLength(round) + " ("
                + (first.getYear() == last.getYear() ? begin.replaceFirst(YEAR, "") : begin) + " - "
                + FrenchText.day(last) + ")";
    }

    private static String use(TrialStanding standing) {
        String users = counted(standing.expectedUsers(), "utilisateur") + " annoncé" + plural(standing.expectedUsers());
        String uses = counted(standing.expectedUses(), "utilisation") + " annoncée" + plural(standing.expectedUses());
        if (!standing.isClosed()) {
            return users + ", " + uses;
        }
        return counted(standing.users(), "utilisateur") + " sur "
                + announced(standing.expectedUsers(), "annoncé") + ", " + counted(standing.uses(), "utilisation")
                + " sur "
                + announced(standing.expectedUses(), "annoncée");
    }

    private static String minimum(TrialStanding standing) {
        List<String> parts = minimumTime(standing);
        if (standing.isClosed() && standing.realUsePercent() > 0) {
            parts.add(standing.realUsePercent() + " % de l’usage annoncé" + reached(standing.isUseReached()));
        }
        return String.join("\u00a0; ", parts);
    }

    private static List<String> minimumTime(TrialStanding standing) {
        List<String> parts = new ArrayList<>();
        parts.add(
                standing.minimum().isNothing()
                        ? "aucun"
                        : standing.minimum().text() + reached(standing.isTimeReached()));
        if (standing.isExtended() && !standing.extensionMinimum().isNothing()) {
            parts.add("prolongation de " + standing.extensionMinimum().text() + reached(standing.isExtensionReached()));
        }
        return parts;
    }

    private static String reached(boolean is) {
        return is ? " (atteint)" : " (non atteint)";
    }

    static String obstacle(TrialStanding standing) {
        List<String> sentences = new ArrayList<>();
        if (!standing.isTimeReached()) {
            sentences.add("Durée minimale non atteinte\u00a0: "
                    + effective(standing.from(), standing.effectiveDays(), standing.minimum()));
        } else if (!standing.isExtensionReached()) {
            sentences.add("Durée minimale de la prolongation non atteinte\u00a0: "
                    + effective(standing.first(), standing.extensionDays(), standing.extensionMinimum()));
        }
        if (standing.isClosed() && !standing.isUseReached()) {
            sentences.add("Usage réel insuffisant\u00a0: " + use(standing) + ", au moins " + standing.realUsePercent()
                    + " % sont demandés.");
        }
        return String.join(" ", sentences);
    }

    private static String effective(LocalDate from, long days, CalendarSpan minimum) {
        return CalendarSpan.of(from, days).sentence() + " d’usage effectif sur " + minimum.text() + ".";
    }

    private static String counted(long number, String what) {
        return FrenchText.number(number) + " " + what + plural(number);
    }

    private static String announced(long number, String word) {
        return FrenchText.number(number) + " " + word + plural(number);
    }

    private static String plural(long number) {
        return number < 2 ? "" : "s";
    }
}
