package fr.cadreia.dossier.trial;

import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
}
