package fr.cadreia.catalogue.web;

import fr.cadreia.catalogue.Audience;
import fr.cadreia.catalogue.CatalogueDesk.Draft;
import fr.cadreia.catalogue.DataKind;
import fr.cadreia.catalogue.EntryStatus;
import fr.cadreia.catalogue.PartInDecision;
import fr.cadreia.catalogue.QualifiedLimits;
import fr.cadreia.catalogue.Solution;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An entry as the fields of its form, and back. */
final class EntryForm {

    private static final int TEXT = 4000;
    private static final String YES = "oui";

    private EntryForm() {}

    static MultiValueMap<String, String> fields(Draft draft) {
        Solution solution = draft.solution();
        QualifiedLimits limits = solution.limits();
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("titre", solution.title());
        fields.set("usage", solution.purpose());
        fields.set("produit", solution.product());
        fields.set("fournisseur", solution.supplier());
        fields.set("conditions", solution.conditions());
        fields.set("lecons", solution.lessons());
        solution.opinions().forEach(fields::set);
        fields.put("donnees", names(limits.data()));
        fields.put("publics", names(limits.publics()));
        fields.put("roles", names(limits.uses()));
        fields.set("personnes", limits.affectsPersons() ? YES : "");
        fields.set("garantie", limits.guarded() ? YES : "");
        fields.set("statut", draft.status().name());
        fields.set("motif", draft.reason());
        fields.set("revue", draft.reviewOn().toString());
        return fields;
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    static Draft read(EnteredForm entered, Opinions kinds) {
        Map<String, String> opinions = new LinkedHashMap<>();
        kinds.kinds()
                .forEach(kind ->
                        opinions.put(kind.form(), entered.text(kind.form(), "Avis-type\u00a0: " + kind.giver(), TEXT)));
        opinions.values().removeIf(String::isEmpty);
        QualifiedLimits limits = new QualifiedLimits(
                several(entered, "donnees", "Données admises", DataKind.values()),
                several(entered, "publics", "Public", Audience.values()),
                several(entered, "roles", "Usages admis", PartInDecision.values()),
                entered.value("personnes").equals(YES),
                entered.value("garantie").equals(YES));
        Solution solution = new Solution(
                entered.requiredLine("titre", "Nom de la solution", 80),
                entered.required("usage", "À quoi elle sert", TEXT),
                entered.line("produit", "Produit", 200),
                entered.line("fournisseur", "Fournisseur", 200),
                entered.required("conditions", "Conditions d’usage", TEXT),
                entered.required("lecons", "Ce qu’on en a appris", TEXT),
                opinions,
                limits);
        return new Draft(
                entered.choice("statut", "Statut", EntryStatus.values()),
                entered.text("motif", "Motif", 2000),
                entered.requiredDay("revue", "À revoir le"),
                solution);
    }

    private static <E extends Enum<E>> Set<E> several(EnteredForm entered, String field, String label, E[] values) {
        Set<E> chosen = Arrays.stream(values)
                .filter(value -> entered.all(field).contains(value.name()))
                .collect(Collectors.toSet());
        if (chosen.size() != Set.copyOf(entered.all(field)).size()) {
            throw CommandRefusedException.invalid(
                    "Choisissez les réponses à «\u00a0" + label + "\u00a0» parmi celles proposées.");
        }
        return chosen;
    }
}
