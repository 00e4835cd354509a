package fr.cadreia.dossier;

import static fr.cadreia.dossier.Recaps.row;

import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a recap says of the case itself, rows {@code {label, value}}: whose it is, and what the tables computed of it. */
@Component
class CaseRecap {

    private final Qualification qualification;
    private final Replacements replacements;
    private final People people;

    CaseRecap(Qualification qualification, Replacements replacements, People people) {
        this.qualification = qualification;
        this.replacements = replacements;
        this.people = people;
    }

    List<Map<String, Object>> caseRows(Case dossier) {
        List<Map<String, Object>> rows = new ArrayList<>(List.of(
                row("Référence", dossier.reference()),
                row("Titre", dossier.title()),
                row("Porteur", people.organisationName(dossier.organisation())),
                row("Origine", dossier.origin().label()),
                row("Statut", dossier.useLabel())));
        replacements
                .replacedBy(dossier.reference())
                .ifPresent(replaced -> rows.add(row("Remplace", replaced.reference() + " " + replaced.title())));
        return rows;
    }

    List<Map<String, Object>> qualificationRows(String caseReference) {
        Qualification.Result result = qualification.of(caseReference);
        List<Map<String, Object>> rows = new ArrayList<>();
        result.exclusions().forEach(reason -> rows.add(row("Exclusion", reason)));
        rows.add(row("Niveau de risque calculé", result.riskLevel() + "\u00a0: " + list(result.riskReasons())));
        rows.add(row(
                "Parcours calculé",
                (result.track().equals("light") ? "Allégé" : "Complet") + "\u00a0: " + result.trackReason()));
        result.opinions()
                .forEach((opinion, reasons) -> rows.add(
                        row("Avis requis\u00a0: " + OpinionForms.GIVERS.get("opinion-" + opinion), list(reasons))));
        return rows;
    }

    private static String list(Iterable<String> reasons) {
        return String.join("\u00a0; ", reasons);
    }
}
