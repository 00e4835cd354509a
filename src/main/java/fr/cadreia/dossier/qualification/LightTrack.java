package fr.cadreia.dossier.qualification;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.CaseEvent.LightTrackLeft;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The limits of the light track (parcours allégé): risk 1, or 2 only for ordinary data under a verified guarantee; no
 * rights affected, agents only, not more users nor months than the framework sets. A case that leaves one of them takes
 * the full track.
 */
public final class LightTrack {

    private LightTrack() {}

    /** Tells whether a case is on it: reviewed so, and no experiment has left its limits since. */
    public static boolean holds(CaseRecords records, String caseReference) {
        return records.documents()
                .latestDocument(caseReference, ExpertReview.class)
                .filter(review -> review.as(ExpertReview.class).track() == Track.LIGHT)
                .filter(review -> records.journal().of(caseReference).stream()
                        .filter(entry -> entry.kind() == JournalKind.LIGHT_TRACK_LEFT)
                        .allMatch(entry -> entry.writtenAt().isBefore(review.writtenAt())))
                .isPresent();
    }

    /**
     * Returns the limits that a planned or ended experiment passes.
     *
     * @param people the number of people who take part or took part
     * @param first day of the first round, where several follow one another
     * @param last day of the last round
     * @return a French phrase for each limit that is passed
     */
    public static List<String> leftBy(long people, LocalDate first, LocalDate last, Settings settings) {
        int mostPeople = settings.get(Setting.LIGHT_USERS);
        int mostMonths = settings.get(Setting.LIGHT_MONTHS);
        List<String> passed = new ArrayList<>();
        if (people > mostPeople) {
            passed.add(FrenchText.number(people) + " personnes (" + mostPeople + " au plus)");
        }
        if (last.isAfter(first.plusMonths(mostMonths))) {
            passed.add("une expérimentation de plus de " + mostMonths + " mois");
        }
        return passed;
    }

    /** Moves a case that passes a limit to the full track from this step on; the journal records it. */
    public static void leave(CaseRecords records, StepContext step, List<String> passed) {
        if (!passed.isEmpty() && holds(records, step.caseReference())) {
            records.journal().append(step.caseReference(), step.actor(), step.step(), new LightTrackLeft(passed));
        }
    }

    /**
     * @param inputs the answers that decide, by field, with the {@code riskLevel} as a number
     * @param settings of the version of the framework that holds for the case
     * @return a French phrase for each limit that is passed; unknown answers pass it
     */
    static List<String> passedLimits(Answers inputs, Settings settings) {
        QualifyingAnswers said = inputs.as(QualifyingAnswers.class);
        int mostUsers = settings.get(Setting.LIGHT_USERS);
        int mostMonths = settings.get(Setting.LIGHT_MONTHS);
        List<String> passed = new ArrayList<>();
        RiskLevel risk = Objects.requireNonNullElse(said.riskLevel(), RiskLevel.gravest());
        boolean ordinaryData = said.personalData().equals("ordinary");
        if (risk.isAbove(RiskLevel.LEVEL_2)) {
            passed.add("risque de niveau " + risk.number() + " (2 au plus)");
        } else if (risk == RiskLevel.LEVEL_2 && !(ordinaryData && said.isGuaranteed())) {
            passed.add(
                    "risque de niveau 2 sans données personnelles ordinaires sous garantie contractuelle et technique");
        }
        if (said.affectsSomebody()) {
            passed.add("des personnes sont touchées");
        }
        if (!List.of("agents").equals(said.audience())) {
            passed.add("d’autres personnes que les agents sont concernées");
        }
        if (said.userCount() == null || said.userCount().intValue() > mostUsers) {
            passed.add(counted(said.userCount(), "utilisateurs") + " (" + mostUsers + " au plus)");
        }
        if (said.durationMonths() == null || said.durationMonths().compareTo(BigDecimal.valueOf(mostMonths)) > 0) {
            passed.add(counted(said.durationMonths(), "mois") + " (" + mostMonths + " au plus)");
        }
        return passed;
    }

    private static String counted(BigDecimal number, String unit) {
        return (number == null ? "nombre inconnu de" : number.toPlainString()) + " " + unit;
    }
}
