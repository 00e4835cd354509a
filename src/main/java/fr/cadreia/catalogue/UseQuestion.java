package fr.cadreia.catalogue;

import fr.cadreia.catalogue.Coverage.State;
import fr.cadreia.catalogue.UseQuestion.UseAnswer.Sense;
import fr.cadreia.dossier.qualification.RulesAboveTables;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * « Puis-je l'utiliser ? »: answered from the entry's limits, from the decisions for the person's own organisation and
 * from the framework's own prohibitions, which nobody can lift. An unknown case is a question to the experts, never a
 * yes.
 *
 * @param entry empty for a solution that is not in the catalogue
 * @param doubt the doubt that {@link EntryOrigins} has about the entry
 * @param state the state of the solution in the person's organisation
 * @param data empty when the person does not know, as {@code use} and {@code affectsPersons}
 */
public record UseQuestion(
        Optional<CatalogueEntry> entry,
        Optional<String> doubt,
        State state,
        Optional<DataKind> data,
        Optional<PartInDecision> use,
        Optional<Boolean> affectsPersons) {

    public UseAnswer answer(LocalDate today) {
        List<String> no = new ArrayList<>(forbidden());
        List<String> ask = new ArrayList<>(unknown());
        if (entry.isEmpty()) {
            no.add("Cette solution n’est pas au catalogue\u00a0: personne n’a encore décidé de son usage."
                    + " Proposez-la, ou choisissez une solution du catalogue.");
        } else {
            byStatus(entry.get(), today, no, ask);
            doubt.ifPresent(why -> ask.add(why + "."));
            byLimits(entry.get().solution().limits(), no);
            byCoverage(no, ask);
        }
        if (!no.isEmpty()) {
            return new UseAnswer(Sense.NO, no);
        }
        return ask.isEmpty() ? new UseAnswer(Sense.YES, conditions()) : new UseAnswer(Sense.ASK, ask);
    }

    private List<String> forbidden() {
        boolean decides = use.filter(PartInDecision.DECIDES::equals).isPresent();
        return RulesAboveTables.exclusions(Answers.NONE
                        .with(
                                Proposal.ROLE_IN_DECISION,
                                use.map(PartInDecision::code).orElse(""))
                        .with(Proposal.AFFECTS_PERSONS, decides && affectsPersons.orElse(true) ? "rights" : "none"))
                .stream()
                .map(reason -> reason + ". Une IA ne décide pas elle-même de ce qui touche des personnes.")
                .toList();
    }

    private List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        if (data.isEmpty()) {
            unknown.add("Vous ne savez pas quelles données y entreraient\u00a0: les experts vous aident à le dire.");
        }
        if (use.isEmpty()) {
            unknown.add(
                    "Vous ne savez pas ce que l’IA ferait dans la décision\u00a0: les experts vous aident à le dire.");
        }
        if (affectsPersons.isEmpty()) {
            unknown.add(
                    "Vous ne savez pas si des personnes seraient touchées\u00a0: les experts vous aident à le dire.");
        }
        return unknown;
    }

    private static void byStatus(CatalogueEntry entry, LocalDate today, List<String> no, List<String> ask) {
        switch (entry.status()) {
            case WITHDRAWN -> no.add("Cette solution est retirée du catalogue\u00a0: " + entry.reason());
            case UNDER_REVIEW -> ask.add("Cette solution est en réexamen\u00a0: " + entry.reason());
            case QUALIFIED -> {
                if (entry.isToBeReviewed(today)) {
                    ask.add("Cette fiche devait être revue le " + FrenchText.day(entry.reviewOn())
                            + "\u00a0: elle n’engage plus.");
                }
            }
        }
    }

    private void byLimits(QualifiedLimits limits, List<String> no) {
        data.ifPresent(kind -> {
            no.addAll(limits.closed(kind));
            if (!limits.data().contains(kind)) {
                no.add("La fiche n’admet pas ces données\u00a0: " + kind.label() + ".");
            }
        });
        use.filter(asked -> !limits.uses().contains(asked))
                .ifPresent(asked -> no.add("La fiche n’admet pas cet usage\u00a0: " + asked.label() + "."));
        if (affectsPersons.orElse(false) && !limits.affectsPersons()) {
            no.add("La fiche n’admet pas un usage qui touche les droits, les prestations, l’emploi ou la sécurité"
                    + " de personnes.");
        }
    }

    private void byCoverage(List<String> no, List<String> ask) {
        switch (state) {
            case GENERALIZED -> {}
            case SUSPENDED -> no.add("L’usage est suspendu dans votre organisation.");
            case TRIED ->
                ask.add(
                        "La solution est en expérimentation dans votre organisation\u00a0: seules les personnes prévues par"
                                + " le protocole l’utilisent.");
            case UNDER_WAY ->
                no.add("Le dossier de votre organisation est en cours\u00a0: attendez sa décision avant tout usage.");
            case NONE -> no.add("Votre organisation n’a pas rejoint cette solution\u00a0: rejoignez-la d’abord.");
        }
    }

    private List<String> conditions() {
        Solution solution = entry.orElseThrow().solution();
        List<String> conditions = new ArrayList<>();
        conditions.add(
                "Vous avez suivi la formation et votre attestation est délivrée\u00a0: l’accès s’enregistre ensuite"
                        + " (règle 7).");
        conditions.add("Vous n’y mettez que ceci\u00a0: " + data.orElseThrow().label() + ".");
        conditions.add("Vous relisez ce qu’elle produit\u00a0: une personne reste responsable (règle 4).");
        solution.conditions().lines().filter(line -> !line.isBlank()).forEach(line -> conditions.add(line.strip()));
        return conditions;
    }

    /**
     * The answer to « Puis-je l'utiliser ? ».
     *
     * @param reasons French sentences; of a yes, its conditions
     */
    record UseAnswer(Sense sense, List<String> reasons) {

        /** Never a permission that no decision gave. */
        public enum Sense {
            YES("Oui, sous conditions"),
            NO("Non"),
            ASK("Demandez conseil aux experts");

            private final String label;

            Sense(String label) {
                this.label = label;
            }

            /** Returns the French label. */
            public String label() {
                return label;
            }
        }
    }
}
