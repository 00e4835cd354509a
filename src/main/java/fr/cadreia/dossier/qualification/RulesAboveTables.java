package fr.cadreia.dossier.qualification;

import fr.cadreia.framework.RiskLevel;
import fr.cadreia.kernel.form.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The framework's demands that no decision table can change. An administrator may make a table stricter, or word its
 * reasons otherwise, but not open a gate that rule 5 closes, admit a use that rules 1 and 4 exclude, do without an
 * opinion, or lower a risk.
 */
public final class RulesAboveTables {

    private static final Set<String> ORDINARY = Set.of("none", "internal");
    /**
     * A question of the proposal that the data gate looks at (rule 5).
     *
     * @param keepsOpen the answer that keeps it from closing
     */
    record GateQuestion(String field, String keepsOpen, Function<QualifyingAnswers, String> answer) {}

    static final List<GateQuestion> GATE = List.of(
            new GateQuestion("personalData", "none", QualifyingAnswers::personalData),
            new GateQuestion("criticalData", "none", QualifyingAnswers::criticalData),
            new GateQuestion(
                    "confidentialityGuarantee", "contractualAndTechnical", QualifyingAnswers::confidentialityGuarantee),
            new GateQuestion("dataReused", "no", QualifyingAnswers::dataReused));

    private RulesAboveTables() {}

    /** Returns the French reasons for a closed gate; unknown answers close it. */
    public static List<String> closedGate(Answers inputs) {
        QualifyingAnswers said = inputs.as(QualifyingAnswers.class);
        boolean personal = !said.personalData().equals("none");
        boolean critical = !ORDINARY.contains(said.criticalData());
        boolean kept = said.dataReused().equals("no");
        return (personal || critical) && !(said.isGuaranteed() && kept)
                ? List.of("Données personnelles ou critiques sans garantie contractuelle et technique, ou réutilisées"
                        + " (règle 5)")
                : List.of();
    }

    /** Returns the French reasons for an exclusion; empty when nothing excludes the use. */
    public static List<String> exclusions(Answers inputs) {
        QualifyingAnswers said = inputs.as(QualifyingAnswers.class);
        List<String> exclusions = new ArrayList<>();
        if (said.aiActClass().equals("prohibited")) {
            exclusions.add(
                    "Exclu par le cadre (pratique interdite par l’article 5 du règlement sur l’IA)\u00a0: modifiez l’usage");
        }
        if (said.roleInDecision().equals("decides") && said.affectsSomebody()) {
            exclusions.add("Exclu par le cadre (règle 4)\u00a0: modifiez l’usage");
        }
        if (said.humanChannelKept().equals("no")) {
            exclusions.add("Exclu par le cadre (règle 1)\u00a0: modifiez l’usage");
        }
        return exclusions;
    }

    /**
     * Tells whether the experts' answers make the use a high risk by article 6 of the AI Act: a product of Annex I, or an area of
     * Annex III where none of the four conditions of its third paragraph holds, or where natural persons are profiled.
     */
    public static boolean isHighRisk(Answers inputs) {
        QualifyingAnswers said = inputs.as(QualifyingAnswers.class);
        return switch (said.annexPoint()) {
            case "", "none" -> false;
            case "annexI" -> true;
            default -> said.profiling().equals("yes") || Set.of("", "none").contains(said.annexException());
        };
    }

    /** @param why French reason */
    record Risk(RiskLevel level, String why) {}

    /** Returns the highest level that applies. */
    static Risk risk(Answers inputs) {
        QualifyingAnswers said = inputs.as(QualifyingAnswers.class);
        boolean affects = said.affectsSomebody();
        if (said.aiActClass().equals("highRisk") || isHighRisk(inputs)) {
            return new Risk(RiskLevel.LEVEL_4, "Système à haut risque au sens de l’article 6 du règlement sur l’IA");
        }
        if (affects && said.roleInDecision().equals("recommends")) {
            return new Risk(RiskLevel.LEVEL_3, "L’IA recommande une décision qui touche des personnes");
        }
        if (said.personalData().equals("sensitive")) {
            return new Risk(RiskLevel.LEVEL_3, "Données personnelles sensibles");
        }
        if (affects && said.roleInDecision().equals("drafts")) {
            return new Risk(RiskLevel.LEVEL_2, "L’IA prépare une décision qui touche des personnes");
        }
        if (said.personalData().equals("ordinary")) {
            return new Risk(RiskLevel.LEVEL_2, "Données personnelles ordinaires");
        }
        if (said.audience().contains("inhabitants")) {
            return new Risk(RiskLevel.LEVEL_2, "Les habitants font partie du public visé");
        }
        return new Risk(RiskLevel.LEVEL_1, "Niveau de départ de toute solution");
    }
}
