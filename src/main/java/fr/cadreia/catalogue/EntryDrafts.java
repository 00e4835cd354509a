package fr.cadreia.catalogue;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.OpinionForms;
import fr.cadreia.dossier.document.Assessment;
import fr.cadreia.dossier.document.Opinion;
import fr.cadreia.dossier.document.Proposal;
import fr.cadreia.dossier.document.Review;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an entry starts from: what the case's own steps said of the solution. Confidential opinions stay out. */
@Component
public class EntryDrafts {

    private final Dossier dossier;

    EntryDrafts(Dossier dossier) {
        this.dossier = dossier;
    }

    public Solution of(Case learned) {
        Optional<Proposal> proposal = latest(learned, "proposal", Proposal.class);
        Optional<Assessment> bilan = latest(learned, "assessment", Assessment.class);
        return new Solution(
                learned.title(),
                text(proposal.map(Proposal::need)),
                text(proposal.map(Proposal::product)),
                text(proposal.map(Proposal::supplier)),
                "",
                lines(text(bilan.map(Assessment::benefits)), text(bilan.map(Assessment::drawbacks))),
                opinions(learned),
                limits(proposal, latest(learned, "review", Review.class)));
    }

    private Map<String, String> opinions(Case learned) {
        Map<String, String> texts = new LinkedHashMap<>();
        OpinionForms.GIVERS
                .keySet()
                .forEach(form -> latest(learned, form, Opinion.class)
                        .filter(opinion -> !opinion.isConfidential())
                        .ifPresent(opinion ->
                                texts.put(form, lines(text(opinion.reasons()), text(opinion.conditions())))));
        return texts;
    }

    private static Limits limits(Optional<Proposal> proposal, Optional<Review> review) {
        boolean guarded = "contractualAndTechnical"
                        .equals(first(
                                proposal.map(Proposal::confidentialityGuarantee),
                                review.map(Review::confidentialityGuarantee)))
                && "no".equals(first(proposal.map(Proposal::dataReused), review.map(Review::dataReused)));
        Limits none = new Limits(Set.of(), Set.of(), Set.of(), false, guarded);
        return proposal.map(said -> new Limits(
                        Arrays.stream(DataKind.values())
                                .filter(kind ->
                                        kind.answers().get("personalData").equals(said.personalData()))
                                .filter(kind -> kind == DataKind.OPEN
                                        || kind.answers().get("criticalData").equals(said.criticalData())
                                        || !"none".equals(said.personalData()))
                                .filter(kind -> none.closed(kind).isEmpty())
                                .collect(Collectors.toSet()),
                        Arrays.stream(Public.values())
                                .filter(one -> said.audience().contains(one.code()))
                                .collect(Collectors.toSet()),
                        Arrays.stream(Use.values())
                                .filter(use -> use != Use.DECIDES && use.code().equals(said.roleInDecision()))
                                .collect(Collectors.toSet()),
                        !"none".equals(said.affectsPersons()),
                        guarded))
                .orElse(none);
    }

    /** What describes the solution and not its use by one organisation: a proposal elsewhere can start from it. */
    public Map<String, Object> technical(String reference) {
        Optional<Proposal> proposal = dossier.documents().latest(reference, "proposal", Proposal.class);
        Optional<Review> review = dossier.documents().latest(reference, "review", Review.class);
        Map<String, Object> answers = new LinkedHashMap<>();
        put(answers, "policy", proposal.map(Proposal::policy));
        put(answers, "lighterAlternative", proposal.map(Proposal::lighterAlternative));
        put(answers, "expectedBenefit", proposal.map(Proposal::expectedBenefit));
        put(answers, "roleInDecision", proposal.map(Proposal::roleInDecision));
        put(answers, "affectsPersons", proposal.map(Proposal::affectsPersons));
        put(answers, "audience", proposal.map(Proposal::audience));
        put(answers, "accessibility", proposal.map(Proposal::accessibility));
        put(answers, "solutionKind", either(proposal.map(Proposal::solutionKind), review.map(Review::solutionKind)));
        put(answers, "hosting", either(proposal.map(Proposal::hosting), review.map(Review::hosting)));
        put(answers, "dataSources", either(proposal.map(Proposal::dataSources), review.map(Review::dataSources)));
        put(
                answers,
                "confidentialityGuarantee",
                either(proposal.map(Proposal::confidentialityGuarantee), review.map(Review::confidentialityGuarantee)));
        put(answers, "dataReused", either(proposal.map(Proposal::dataReused), review.map(Review::dataReused)));
        return answers;
    }

    private static void put(Map<String, Object> answers, String field, Optional<?> value) {
        value.filter(given -> !given.equals("") && !given.equals(List.of()))
                .ifPresent(given -> answers.put(field, given));
    }

    private static Optional<String> either(Optional<String> one, Optional<String> other) {
        return one.filter(said -> !said.isEmpty()).or(() -> other);
    }

    private static String first(Optional<String> one, Optional<String> other) {
        return either(one, other).orElse("");
    }

    private <T> Optional<T> latest(Case learned, String form, Class<T> type) {
        return dossier.documents().latest(learned.reference(), form, type);
    }

    private static String text(Optional<String> text) {
        return text.orElse("");
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
