package fr.cadreia.dossier.trial;

import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The length and the extent of the real trial, against the framework's demands. */
public final class TrialStanding {

    private static final int PERCENT = 100;

    private final List<TrialRound> rounds;
    private final Settings settings;
    private final LocalDate today;
    private final CalendarSpan minimum;
    private final boolean byCycle;

    TrialStanding(Trial trial, Settings settings, LocalDate today) {
        this.rounds = trial.rounds();
        this.settings = settings;
        this.today = today;
        this.minimum = trial.minimum(settings);
        this.byCycle = trial.isByCycle();
    }

    /** Returns the day from which on effective days are laid end to end. */
    LocalDate from() {
        return rounds.get(0).first();
    }

    TrialRound current() {
        return rounds.get(rounds.size() - 1);
    }

    List<TrialRound> rounds() {
        return rounds;
    }

    public boolean isExtended() {
        return rounds.size() > 1;
    }

    public boolean isClosed() {
        return current().closing().isPresent();
    }

    /** Returns the first day that counts of the newest round. */
    public LocalDate first() {
        return current().first();
    }

    /** Returns the effective days of all rounds. */
    public long effectiveDays() {
        return rounds.stream().mapToLong(round -> round.effectiveDays(today)).sum();
    }

    /** Returns the suspended days of all rounds. */
    public long suspendedDays() {
        return rounds.stream().mapToLong(round -> round.suspendedDays(today)).sum();
    }

    /** Returns how often the solution was used, in all rounds that are closed. */
    public long uses() {
        return rounds.stream()
                .flatMap(round -> round.closing().stream())
                .mapToLong(TrialRound.Closing::uses)
                .sum();
    }

    /** Returns the number of persons who used it in the round with the most of them: they may be the same each time. */
    public long users() {
        return rounds.stream()
                .flatMap(round -> round.closing().stream())
                .mapToLong(TrialRound.Closing::users)
                .max()
                .orElse(0);
    }

    /** Returns the highest number of uses that a protocol announced: an extension does not lower it. */
    public long expectedUses() {
        return rounds.stream().mapToLong(TrialRound::expectedUses).max().orElse(0);
    }

    public long expectedUsers() {
        return rounds.stream().mapToLong(TrialRound::expectedUsers).max().orElse(0);
    }

    CalendarSpan minimum() {
        return minimum;
    }

    /** Tells whether an accepted cycle took the place of the framework's minimum. */
    boolean isByCycle() {
        return byCycle;
    }

    CalendarSpan extensionMinimum() {
        return CalendarSpan.months(settings.get(Setting.EXTENSION_MONTHS));
    }

    int realUsePercent() {
        return settings.get(Setting.REAL_USE_PERCENT);
    }

    boolean isTimeReached() {
        return minimum.isReached(from(), effectiveDays());
    }

    long extensionDays() {
        return current().effectiveDays(today);
    }

    boolean isExtensionReached() {
        return !isExtended() || extensionMinimum().isReached(current().first(), extensionDays());
    }

    boolean isUseReached() {
        return isShare(uses(), expectedUses()) && isShare(users(), expectedUsers());
    }

    private boolean isShare(long real, long expected) {
        return real * PERCENT >= expected * realUsePercent();
    }

    /** Tells whether the solution may be generalised. While the trial goes on, its use is not known. */
    public boolean isEnough() {
        return isTimeReached() && isExtensionReached() && (!isClosed() || isUseReached());
    }

    /** Tells why it may not be generalised, in French sentences; empty when it may. */
    public Optional<String> obstacle() {
        return isEnough() ? Optional.empty() : Optional.of(TrialWords.obstacle(this));
    }

    /** Returns the same, with a possible proposal instead. */
    public Optional<String> refusal() {
        return obstacle().map(why -> why + " Le bilan peut proposer l’arrêt ou la prolongation.");
    }

    /** Returns the planned, effective and least time, in one short French line. */
    public String brief() {
        return TrialWords.brief(this);
    }

    /** Returns the line that everybody who judges sees first, in French. */
    public String summary() {
        return TrialWords.summary(this);
    }

    /** The words for an experimentation, in French. */
    private static final class TrialWords {

        private static final String YEAR = " \\d{4}$";

        private TrialWords() {}

        static String summary(TrialStanding standing) {
            List<String> parts = new ArrayList<>();
            String replaced = standing.isByCycle()
                    ? "Minimum du cadre remplacé par le cycle de "
                            + standing.minimum().text() + " accepté par l’instruction. "
                    : "";
            parts.add("prévue "
                    + standing.rounds().stream().map(TrialWords::planned).collect(Collectors.joining(", puis ")));
            parts.add("effective "
                    + CalendarSpan.of(standing.from(), standing.effectiveDays()).text()
                    + (standing.isClosed() ? "" : " à ce jour"));
            String suspended = standing.suspendedDays() == 0
                    ? ""
                    : "\u00a0; suspensions " + CalendarSpan.daysText(standing.suspendedDays());
            return replaced + "Durée\u00a0: " + String.join(", ", parts) + suspended + "\u00a0; " + use(standing)
                    + ". Minimum du cadre\u00a0: " + minimum(standing) + ".";
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
            String users =
                    counted(standing.users(), "utilisateur") + " sur " + FrenchText.number(standing.expectedUsers());
            return standing.isUseReached() ? users : users + " (usage insuffisant)";
        }

        private static String plannedLength(TrialRound round) {
            LocalDate first = round.plannedFirst();
            return CalendarSpan.of(first, new Days(first, round.plannedLast()).count())
                    .text();
        }

        /** Returns « du 1er mars au 30 juin 2026 ». */
        private static String planned(TrialRound round) {
            LocalDate first = round.plannedFirst();
            LocalDate last = round.plannedLast();
            String begin = FrenchText.day(first);
            return "du " + (first.getYear() == last.getYear() ? begin.replaceFirst(YEAR, "") : begin) + " au "
                    + FrenchText.day(last);
        }

        private static String use(TrialStanding standing) {
            String users =
                    counted(standing.expectedUsers(), "utilisateur") + " annoncé" + plural(standing.expectedUsers());
            String uses =
                    counted(standing.expectedUses(), "utilisation") + " annoncée" + plural(standing.expectedUses());
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
                parts.add("prolongation de " + standing.extensionMinimum().text()
                        + reached(standing.isExtensionReached()));
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
                sentences.add("Usage réel insuffisant\u00a0: " + use(standing) + ", au moins "
                        + standing.realUsePercent() + " % sont demandés.");
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
}
