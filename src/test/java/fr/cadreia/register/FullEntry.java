package fr.cadreia.register;

import static fr.cadreia.register.SampleEntries.DAY;

import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.Experimentation.IndicatorResult;
import fr.cadreia.register.entry.Frugality;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.PublicOpinion;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Steward;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.UsedSolution;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An entry with all that a case can say. */
final class FullEntry {

    private static final Set<UseStatus> OVER = EnumSet.of(UseStatus.REFUSED, UseStatus.STOPPED);

    static RegisterEntry of(UseStatus status) {
        return new RegisterEntry(
                SampleEntries.identity(
                        SampleEntries.REFERENCE,
                        "Tri des demandes d’intervention",
                        "Oriente les signalements d’habitants vers le bon service."),
                steward(),
                SampleEntries.standing(status, status == UseStatus.IN_SERVICE),
                purpose(),
                solution(),
                data(),
                risk(),
                oversight(),
                experimentation(),
                evaluation(),
                frugality(),
                List.of(opinion()),
                List.of(decision()),
                act(),
                OVER.contains(status) ? ending() : null,
                SampleEntries.DECLARATION,
                List.of());
    }

    private static PublicOpinion opinion() {
        return new PublicOpinion(
                new LabelledCode("opinion-dpo", "Avis du délégué à la protection des données"),
                DAY,
                new LabelledCode("favourableWithConditions", "Favorable sous conditions"),
                "Les noms sont effacés avant le tri.");
    }

    private static Steward steward() {
        return new Steward(
                new LabelledCode("dir-proprete", "Direction de la propreté"),
                false,
                "Cheffe du service accueil",
                "accueil@exemple.fr",
                "Propreté",
                "Commune de Valmont");
    }

    private static Purpose purpose() {
        return new Purpose(
                new LabelledCode("waste", "Déchets et propreté"),
                "=1+1 Trop de signalements arrivent au mauvais service.",
                "Une réponse deux fois plus rapide.",
                List.of(new LabelledCode("agents", "Agents"), new LabelledCode("inhabitants", "Habitants")),
                List.of(new LabelledCode("children", "Enfants")),
                40,
                20_000,
                "Le numéro vert reste ouvert.",
                new LabelledCode("yes", "Oui"),
                "Une liste de questions fixes\u00a0: elle se trompe une fois sur trois.",
                new LabelledCode("tasksChange", "Les tâches changent"));
    }

    private static UsedSolution solution() {
        return new UsedSolution(
                new LabelledCode("classification", "Classement ou tri"),
                "Trieur",
                List.of(
                        "Depuis le 3 mars 2026\u00a0: Trieur",
                        "Depuis le 4 mai 2026\u00a0: Trieur 2. Autre modèle (Changement important)"),
                "Éditeur SA",
                new LabelledCode("euCloud", "En nuage dans l’Union européenne"),
                7,
                "Export complet en CSV.",
                "API ouverte");
    }

    private static DataUse data() {
        return new DataUse(
                new LabelledCode("ordinary", "Oui, ordinaires"),
                "Texte des signalements.",
                new LabelledCode("contractualAndTechnical", "Contractuelle et technique"),
                new LabelledCode("no", "Non"),
                "Mission d’intérêt public (RGPD, art. 6.1.e).",
                "Orienter les demandes.",
                "Un an.",
                new LabelledCode("yes", "Oui"),
                "https://exemple.fr/aipd/42",
                DAY.minusMonths(1),
                "RT-2026-17",
                new LabelledCode("no", "Non"),
                null);
    }

    private static Risk risk() {
        return new Risk(
                new LabelledCode("2", "2 – modéré"),
                new LabelledCode("transparency", "Obligation de transparence"),
                null,
                null,
                null,
                List.of("Règlement (UE) 2024/1689, article 50 – mention\u00a0: exigible à compter du 2 août 2026"),
                "EU-2027-41, https://base.exemple.eu/41");
    }

    private static Oversight oversight() {
        return new Oversight(
                new LabelledCode("recommends", "Elle recommande un choix"),
                new LabelledCode("none", "Non"),
                "Un agent vérifie chaque orientation.",
                "Par courrier ou au guichet.",
                "L’ancien tri manuel reprend le jour même.",
                "Deux heures.",
                new LabelledCode("caption", "Une légende"),
                "Une mention figure sur l’accusé de réception.",
                "Revue mensuelle par la direction.");
    }

    private static Experimentation experimentation() {
        return new Experimentation(
                "Savoir si le tri est juste.",
                DAY,
                DAY.plusMonths(3),
                12,
                10,
                900,
                "Campagne d’automne",
                "Plus de 5 % d’erreurs deux semaines de suite.",
                3000,
                new BigDecimal("120.5"),
                List.of(new IndicatorResult(
                        "Bonnes orientations",
                        "%",
                        "relevé",
                        BigDecimal.TEN,
                        "more",
                        new BigDecimal("90"),
                        null,
                        new BigDecimal("93"),
                        null,
                        120)),
                DAY,
                DAY.plusMonths(3),
                new LabelledCode("resultAcquired", "Résultat acquis"),
                "La cible est atteinte depuis un mois.",
                11,
                870,
                "Durée\u00a0: prévue 3 mois, effective 3 mois.",
                "Comme prévu.",
                null,
                null,
                null);
    }

    private static Evaluation evaluation() {
        return new Evaluation(
                DAY.plusMonths(4),
                false,
                "Plus rapide.",
                "Des demandes longues mal lues.",
                "Aucun biais trouvé entre quartiers.",
                new LabelledCode("yes", "Oui"),
                "12 réponses pour 14 personnes sollicitées\u00a0; satisfaction 8 sur 10.",
                BigDecimal.valueOf(8),
                12,
                null,
                null,
                null,
                null,
                new LabelledCode("no", "Non"),
                null,
                new BigDecimal("4000"),
                true,
                null,
                true,
                new LabelledCode("generalize", "Généraliser"),
                "Le bénéfice est net.");
    }

    private static Frugality frugality() {
        return new Frugality(
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.ONE,
                BigDecimal.TEN,
                "Comparatif",
                "1",
                new BigDecimal("5"),
                new BigDecimal("2"),
                new LabelledCode("measured", "Mesurée"),
                "Compteur");
    }

    private static Decision decision() {
        return new Decision(
                1,
                "2026-03/01",
                DAY.plusMonths(5),
                new LabelledCode("generalize", "Généraliser"),
                "Bénéfice démontré.",
                "Le comité généralise.",
                "2026-03",
                new LabelledCode("follows", "Avis suivi\u00a0: délibération n°\u00a02026-C-12, Métropole de Valmont"),
                null,
                "À suivre de près pendant l’hiver.",
                List.of("Former les communes."));
    }

    private static CompetentAct act() {
        return new CompetentAct(
                "Métropole de Valmont",
                new LabelledCode("follows", "Elle le suit\u00a0: la solution peut être généralisée"),
                null,
                new LabelledCode("deliberation", "Délibération"),
                "2026-C-12",
                DAY.plusMonths(5),
                DAY.plusMonths(5),
                "Marché existant",
                "Propreté",
                DAY.plusMonths(6));
    }

    private static EndOfUse ending() {
        return new EndOfUse(
                new LabelledCode("stopped", "Arrêtée"),
                DAY.plusMonths(8),
                "Le besoin a disparu.",
                true,
                true,
                true,
                null,
                "Mesurer plus tôt.");
    }

    private FullEntry() {}
}
