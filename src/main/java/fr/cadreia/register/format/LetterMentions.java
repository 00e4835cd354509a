package fr.cadreia.register.format;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.UseIdentity;
import fr.cadreia.register.entry.UseStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The statement on an algorithm that a letter on a decision must contain: CRPA L311-3-1 and R311-3-1-1 (purpose, the
 * right to have its rules and main characteristics communicated, how to exercise it, and where to turn then).
 */
@Component
public class LetterMentions {

    private final Publisher publisher;
    private final RegisterAddresses pages;

    LetterMentions(Publisher publisher, RegisterAddresses pages) {
        this.publisher = publisher;
        this.pages = pages;
    }

    /**
     * A text for a letter.
     *
     * @param text French; a missing value stands in it between brackets, for the sender to write
     * @param missing the values between brackets; empty when the text is ready
     * @param notInUse the status of a use with which nothing is prepared now, French; empty while somebody works with
     *     it
     */
    public record Mention(String text, List<String> missing, String notInUse) {

        public Mention {
            missing = List.copyOf(missing);
        }
    }

    public Mention of(EntryVersion version) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("à quoi il sert", purpose(version));
        said.put("sa place dans la décision", role(version));
        List<String> missing = said.entrySet().stream()
                .filter(part -> part.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        missing.forEach(part -> said.put(part, "[à compléter avant l’envoi\u00a0: " + part + "]"));
        UseStatus status = version.entry().status();
        return new Mention(text(version, List.copyOf(said.values())), missing, status.isInUse() ? "" : status.label());
    }

    private static String purpose(EntryVersion version) {
        String summary = ExportText.text(version.entry().identity(), UseIdentity::summary);
        String benefit = ExportText.text(version.entry().purpose(), Purpose::expectedBenefit);
        String need = summary.isEmpty() ? ExportText.text(version.entry().purpose(), Purpose::need) : summary;
        return (sentence(need) + (benefit.isEmpty() ? "" : " Bénéfice attendu\u00a0: " + sentence(benefit))).strip();
    }

    /** Returns the text with a full stop where its author set none. */
    private static String sentence(String text) {
        return text.isEmpty() || text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    private String role(EntryVersion version) {
        String role = ExportText.text(version.entry().oversight(), Oversight::roleInDecision);
        if (role.isEmpty()) {
            return "";
        }
        return sentence(role)
                + (new SharedAttributes(version, publisher).decides()
                        ? ""
                        : " Une personne décide, et peut corriger ce que l’outil propose.");
    }

    /** @param parts its purpose, and its place in the decision */
    private String text(EntryVersion version, List<String> parts) {
        SharedAttributes shared = new SharedAttributes(version, publisher);
        return """
                Information sur le recours à un traitement algorithmique

                Cette décision a été préparée avec l’aide d’un traitement algorithmique, «\u00a0%s\u00a0» (responsable\u00a0: %s).

                À quoi il sert\u00a0: %s

                Sa place dans la décision\u00a0: %s

                Vous avez le droit de demander communication des règles qui définissent ce traitement et des principales caractéristiques de sa mise en œuvre dans votre cas (articles L. 311-3-1, R. 311-3-1-1 et R. 311-3-1-2 du code des relations entre le public et l’administration). Écrivez à %s, ou à\u00a0: %s, %s.

                Sans réponse dans un délai d’un mois, vous pouvez saisir dans les deux mois la Commission d’accès aux documents administratifs (www.cada.fr).

                Tout ce qui est public de cet usage\u00a0: %s
                """.formatted(
                        shared.title(),
                        shared.authority(),
                        parts.get(0),
                        parts.get(1),
                        shared.mailbox(),
                        shared.authority(),
                        publisher.address(),
                        pages.entry(version));
    }
}
