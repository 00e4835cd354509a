package fr.cadreia.register.entry;

import static fr.cadreia.register.entry.EntrySection.*;

import fr.cadreia.dossier.Units;
import java.util.Arrays;
import java.util.Optional;

/** What an entry says, field by field, with the words by which people read it. Decisions stand apart. */
public enum EntryField {
    STATUS(STANDING, "standing.status", "Statut"),
    SINCE(STANDING, "standing.since", "À compter du"),
    ORIGIN(STANDING, "standing.origin", "Origine"),
    IN_USE_SINCE(STANDING, "standing.inUseSince", "Première utilisation"),
    REGULARISATION_DUE(STANDING, "standing.regularisationDue", "À régulariser avant le"),
    NEXT_REASSESSMENT(STANDING, "standing.nextReassessment", "Prochaine réévaluation"),
    REASSESSMENT_LATE(STANDING, "standing.reassessmentLate", "Réévaluation en retard"),
    FRAMEWORK_VERSION(STANDING, "identity.frameworkVersion", "Version du cadre de confiance"),

    TITLE(PURPOSE, "identity.title", "Nom"),
    SUMMARY(PURPOSE, "identity.summary", "Résumé"),
    TEXT(PURPOSE, "identity.text", "En langage clair"),
    POLICY(PURPOSE, "purpose.policy", "Politique publique"),
    NEED(PURPOSE, "purpose.need", "Besoin"),
    EXPECTED_BENEFIT(PURPOSE, "purpose.expectedBenefit", "Bénéfice attendu"),
    AUDIENCE(PURPOSE, "purpose.audience", "Personnes concernées"),
    USER_COUNT(PURPOSE, "purpose.userCount", "Nombre d’utilisateurs"),
    ESTIMATED_USE(PURPOSE, "purpose.estimatedUse", "Utilisations par an"),
    ACCESSIBILITY(PURPOSE, "purpose.accessibility", "Pour qui ne peut ou ne veut pas l’utiliser"),
    HUMAN_CHANNEL(PURPOSE, "purpose.humanChannel", "Un agent reste joignable"),
    LIGHTER_ALTERNATIVE(
            PURPOSE, "purpose.lighterAlternative", "Solution la plus simple, et pourquoi elle ne suffit pas"),
    CHANGE_EXPECTED(PURPOSE, "purpose.changeExpected", "Ce qui change dans le travail des agents"),

    ROLE_IN_DECISION(OVERSIGHT, "oversight.roleInDecision", "Rôle de l’IA dans la décision"),
    AFFECTS_PERSONS(OVERSIGHT, "oversight.affectsPersons", "Effet possible sur des personnes"),
    HUMAN_CONTROL(OVERSIGHT, "oversight.humanControl", "Qui contrôle les résultats, et comment"),
    OBJECTION(OVERSIGHT, "oversight.objection", "Comment contester un résultat"),
    ROLLBACK(OVERSIGHT, "oversight.rollback", "Comment revenir en arrière"),
    TRAINING(OVERSIGHT, "oversight.training", "Formation des utilisateurs"),
    NOTICE(OVERSIGHT, "oversight.notice", "Information des personnes concernées"),
    MONITORING(OVERSIGHT, "oversight.monitoring", "Surveillance de l’usage"),

    PERSONAL_DATA(DATA, "data.personalData", "Données personnelles"),
    SOURCES(DATA, "data.sources", "Données utilisées"),
    CONFIDENTIALITY_GUARANTEE(DATA, "data.confidentialityGuarantee", "Garantie de confidentialité"),
    DATA_REUSED(DATA, "data.dataReused", "Réutilisation par le fournisseur"),
    LAWFUL_BASIS(DATA, "data.lawfulBasis", "Base légale"),
    PURPOSES(DATA, "data.purposes", "Finalités"),
    RETENTION(DATA, "data.retention", "Durée de conservation"),
    DPIA_REQUIRED(DATA, "data.dpiaRequired", "Analyse d’impact (AIPD) obligatoire"),
    DPIA_REFERENCE(DATA, "data.dpiaReference", "Référence de l’AIPD"),
    PROCESSING_RECORD(DATA, "data.processingRecordNumber", "Numéro au registre des traitements"),
    TRANSFERS(DATA, "data.transfersOutsideEu", "Transferts hors de l’Union européenne"),
    TRANSFERS_SAFEGUARDS(DATA, "data.transfersSafeguards", "Garanties de ces transferts"),

    RISK_LEVEL(RISK, "risk.level", "Niveau de risque"),
    AI_ACT_CLASS(RISK, "risk.aiActClass", "Classe au sens du règlement européen sur l’IA"),
    ANNEX_POINT(RISK, "risk.annexPoint", "Point de l’annexe III"),

    KIND(SOLUTION, "solution.kind", "Type d’IA"),
    PRODUCT(SOLUTION, "solution.product", "Produit"),
    SUPPLIER(SOLUTION, "solution.supplier", "Fournisseur"),
    HOSTING(SOLUTION, "solution.hosting", "Hébergement"),
    MATURITY(SOLUTION, "solution.maturity", "Maturité, de 1 à 9"),
    REVERSIBILITY(SOLUTION, "solution.reversibility", "Comment quitter la solution"),
    INTEROPERABILITY(SOLUTION, "solution.interoperability", "Interopérabilité"),

    OBJECTIVES(EXPERIMENTATION, "experimentation.objectives", "Ce que l’on veut savoir"),
    START(EXPERIMENTATION, "experimentation.start", "Début prévu de l’expérimentation"),
    END(EXPERIMENTATION, "experimentation.end", "Fin prévue de l’expérimentation"),
    POPULATION(EXPERIMENTATION, "experimentation.population", "Participants"),
    PARTICIPANTS(EXPERIMENTATION, "experimentation.participants", "Personnes concernées au plus"),
    EXPECTED_USERS(EXPERIMENTATION, "experimentation.expectedUsers", "Utilisateurs annoncés"),
    EXPECTED_USES(EXPERIMENTATION, "experimentation.expectedUses", "Utilisations annoncées"),
    CYCLE(EXPERIMENTATION, "experimentation.cycle", "Saison ou occasion qui fixe la durée"),
    INDICATORS(EXPERIMENTATION, "experimentation.indicators", "Indicateurs"),
    STOP_CRITERIA(EXPERIMENTATION, "experimentation.stopCriteria", "Ce qui l’arrêterait avant la fin"),
    BUDGET(EXPERIMENTATION, "experimentation.budget", "Budget", "€"),
    ENERGY_BUDGET(EXPERIMENTATION, "experimentation.energyBudgetKwh", "Budget d’énergie", Units.ENERGY),
    ACTUAL_START(EXPERIMENTATION, "experimentation.actualStart", "Début effectif de l’expérimentation"),
    ACTUAL_END(EXPERIMENTATION, "experimentation.actualEnd", "Fin réelle de l’expérimentation"),
    EARLY_REASON(EXPERIMENTATION, "experimentation.earlyReason", "Pourquoi avant la fin prévue"),
    EARLY_WORDS(EXPERIMENTATION, "experimentation.earlyWords", "Ce qui a fait finir avant"),
    USERS(EXPERIMENTATION, "experimentation.users", "Utilisateurs réels"),
    USES(EXPERIMENTATION, "experimentation.uses", "Utilisations réelles"),
    DURATION(EXPERIMENTATION, "experimentation.duration", "Durée et usage en bref"),
    WHAT_WAS_DONE(EXPERIMENTATION, "experimentation.whatWasDone", "Ce qui a été fait"),
    MAINTAINED_BY(EXPERIMENTATION, "experimentation.maintainedBy", "Maintien décidé par"),
    MAINTAINED_UNTIL(EXPERIMENTATION, "experimentation.maintainedUntil", "Maintien à titre conservatoire jusqu’au"),
    MAINTAINED_REASON(EXPERIMENTATION, "experimentation.maintainedReason", "Motif du maintien"),

    EVALUATED_ON(EVALUATION, "evaluation.date", "Date du bilan"),
    REASSESSMENT(EVALUATION, "evaluation.reassessment", "Réévaluation d’une solution généralisée"),
    BENEFITS(EVALUATION, "evaluation.benefits", "Bénéfices constatés"),
    DRAWBACKS(EVALUATION, "evaluation.drawbacks", "Inconvénients constatés"),
    ERRORS(EVALUATION, "evaluation.errors", "Erreurs"),
    BIASES(EVALUATION, "evaluation.biases", "Biais"),
    HUMAN_CONTROL_WORKED(EVALUATION, "evaluation.humanControlWorked", "Le contrôle humain a fonctionné"),
    SATISFACTION_AGENTS(EVALUATION, "evaluation.satisfactionAgents", "Note des agents", "sur 10"),
    SATISFACTION_AGENTS_COUNT(EVALUATION, "evaluation.satisfactionAgentsCount", "Agents interrogés"),
    SATISFACTION_USERS(EVALUATION, "evaluation.satisfactionUsers", "Note des usagers", "sur 10"),
    SATISFACTION_USERS_COUNT(EVALUATION, "evaluation.satisfactionUsersCount", "Usagers interrogés"),
    COMPARISON_LIGHTER(EVALUATION, "evaluation.comparisonLighter", "Comparaison avec la solution la plus simple"),
    SOBER_EQUIVALENT(EVALUATION, "evaluation.soberEquivalent", "À bénéfice égal, existe-t-il plus sobre\u00a0?"),
    SOBER_EQUIVALENT_WHICH(EVALUATION, "evaluation.soberEquivalentWhich", "Solution plus sobre"),
    COST_PER_YEAR(EVALUATION, "evaluation.costPerYear", "Coût par an", "€"),
    ACCESSIBILITY_CHECKED(EVALUATION, "evaluation.accessibilityChecked", "Accessibilité vérifiée"),
    DATA_PROTECTION_CHECKED(EVALUATION, "evaluation.dataProtectionChecked", "Protection des données vérifiée"),
    RECOMMENDATION(EVALUATION, "evaluation.recommendation", "Recommandation au comité"),
    RECOMMENDATION_REASON(EVALUATION, "evaluation.recommendationReason", "Motif de la recommandation"),

    ESTIMATED_KWH_MIN(
            FRUGALITY, "frugality.estimatedKwhMin", "Énergie estimée à l’instruction, au moins", Units.ENERGY_A_YEAR),
    ESTIMATED_KWH_MAX(
            FRUGALITY, "frugality.estimatedKwhMax", "Énergie estimée à l’instruction, au plus", Units.ENERGY_A_YEAR),
    ESTIMATED_CARBON_MIN(
            FRUGALITY,
            "frugality.estimatedCarbonKgMin",
            "Carbone estimé à l’instruction, au moins",
            Units.CARBON_A_YEAR),
    ESTIMATED_CARBON_MAX(
            FRUGALITY,
            "frugality.estimatedCarbonKgMax",
            "Carbone estimé à l’instruction, au plus",
            Units.CARBON_A_YEAR),
    ESTIMATE_METHOD(FRUGALITY, "frugality.estimateMethod", "Méthode d’estimation"),
    ESTIMATE_METHOD_VERSION(FRUGALITY, "frugality.estimateMethodVersion", "Version de la méthode d’estimation"),
    ENERGY(FRUGALITY, "frugality.energyKwh", "Énergie consommée sur la période évaluée", Units.ENERGY),
    CARBON(FRUGALITY, "frugality.carbonKg", "Carbone émis sur la période évaluée", Units.CARBON),
    SOURCE(FRUGALITY, "frugality.source", "Valeurs d’énergie et de carbone"),
    METHOD(FRUGALITY, "frugality.method", "Méthode de mesure ou d’estimation"),
    METHOD_VERSION(FRUGALITY, "frugality.methodVersion", "Version de la méthode de mesure ou d’estimation"),
    NOT_MEASURABLE(FRUGALITY, "frugality.notMeasurableReason", "Pourquoi rien n’a pu être mesuré"),

    AUTHORITY(ACT, "act.authority", "Autorité compétente"),
    ACT_KIND(ACT, "act.kind", "Acte"),
    ACT_NUMBER(ACT, "act.number", "Numéro de l’acte"),
    ACT_DATE(ACT, "act.date", "Date de l’acte"),
    WHY_NO_ACT(ACT, "act.whyNoAct", "Pourquoi aucun acte n’est nécessaire"),
    PROCUREMENT(ACT, "act.procurement", "Mode d’achat"),
    SCOPE(ACT, "act.scope", "Directions et communes"),
    START_DATE(ACT, "act.startDate", "Date de mise en service"),

    ENDING_KIND(ENDING, "ending.kind", "Issue"),
    ENDING_DATE(ENDING, "ending.date", "Date de fin"),
    ENDING_REASON(ENDING, "ending.reason", "Motif de la fin"),
    ACCESS_WITHDRAWN(ENDING, "ending.accessWithdrawn", "Accès retirés"),
    DATA_RETURNED(ENDING, "ending.dataReturnedOrErased", "Données rendues ou effacées"),
    PEOPLE_INFORMED(ENDING, "ending.peopleInformed", "Personnes concernées informées"),
    LESSONS(ENDING, "ending.lessons", "Ce que l’on en retient"),

    ORGANISATION(STEWARD, "steward.organisation", "Direction ou commune"),
    CONTACT_FUNCTION(STEWARD, "steward.contactFunction", "Contact"),
    CONTACT_MAILBOX(STEWARD, "steward.contactMailbox", "Adresse électronique du service"),
    SPONSOR(STEWARD, "steward.sponsor", "Délégation de l’élu"),
    PARTNERS(STEWARD, "steward.partners", "Partenaires");

    private final EntrySection section;
    private final String path;
    private final String label;
    private final String unit;

    EntryField(EntrySection section, String path, String label) {
        this(section, path, label, "");
    }

    EntryField(EntrySection section, String path, String label, String unit) {
        this.section = section;
        this.path = path;
        this.label = label;
        this.unit = unit;
    }

    public EntrySection section() {
        return section;
    }

    /** In {@link RegisterEntry}, e.g. {@code purpose.need}. */
    public String path() {
        return path;
    }

    /** French. */
    public String label() {
        return label;
    }

    /** Of a number, French, e.g. "kWh"; else empty. */
    public String unit() {
        return unit;
    }

    public static Optional<EntryField> of(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }
}
