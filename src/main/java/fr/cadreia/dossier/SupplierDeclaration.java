package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.text.FrenchText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the supplier of a solution declared in the sheet that it sent. Nobody has verified it.
 *
 * @param at when it was sent
 * @param answers by question, without unanswered ones
 */
public record SupplierDeclaration(Instant at, Map<String, String> answers) {

    /** The name of its documents, which no form of the engine has. */
    public static final String FORM = "supplier-sheet";

    /** Lists what was declared on a case, the oldest first. */
    public static List<SupplierDeclaration> among(List<StepDocument> documents) {
        return documents.stream()
                .filter(document -> document.form().equals(FORM))
                .map(SupplierDeclaration::of)
                .toList();
    }

    public static Optional<SupplierDeclaration> latest(List<StepDocument> documents) {
        return among(documents).stream().reduce((earlier, later) -> later);
    }

    public static SupplierDeclaration of(StepDocument document) {
        return new SupplierDeclaration(document.writtenAt(), answers(document.answers()));
    }

    private static Map<String, String> answers(Answers kept) {
        Map<String, String> answers = new LinkedHashMap<>();
        kept.values().forEach((question, answer) -> answers.put(question, answer.toString()));
        return answers;
    }

    /** Returns the answers that forms start from, by their fields. */
    public Answers filling() {
        Answers filling = Answers.NONE;
        for (SupplierQuestion question : SupplierQuestion.ALL) {
            String answer = answers.getOrDefault(question.code(), "");
            for (String field : question.fields(answer)) {
                filling = filling.withAnswered(field, answer);
            }
        }
        return filling;
    }

    /** Returns each question with its answer in words. */
    public static List<FactLine> lines(Answers kept) {
        return lines(answers(kept));
    }

    /** Returns each question with its answer in words. */
    public static List<FactLine> lines(Map<String, String> answers) {
        return answered(answers)
                .map(question -> new FactLine(question.label(), question.words(answers.get(question.code()))))
                .toList();
    }

    /** Returns the same after the day, as a section of the case's record. */
    public List<FactLine> section() {
        List<FactLine> section = new ArrayList<>();
        section.add(new FactLine("Fiche reçue le", FrenchText.day(at)));
        section.addAll(lines(answers));
        return section;
    }

    /** Returns the sentence above the questions of a form that it fills in; empty where it says nothing of them. */
    String sentence(String form) {
        String names = answered(answers)
                .filter(question -> question.concerns(form))
                .map(SupplierQuestion::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? ""
                : "Déclaré par le fournisseur le " + FrenchText.day(at) + "\u00a0: " + names
                        + ". Vérifiez ces réponses, corrigez-les au besoin\u00a0; sa fiche entière est dans le dossier.";
    }

    private static Stream<SupplierQuestion> answered(Map<String, String> answers) {
        return SupplierQuestion.ALL.stream().filter(question -> answers.containsKey(question.code()));
    }
}
