package fr.cadreia.register.format;

import static fr.cadreia.register.format.Known.text;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import org.springframework.stereotype.Component;

/**
 * What a letter that tells of a decision must say of the algorithm behind it: CRPA L311-3-1 and R311-3-1-1 (purpose, the
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

    private static boolean decides(EntryVersion version) {
        return Known.code(version.entry().oversight(), Oversight::roleInDecision)
                .equals("decides");
    }

    /** French, ready to be copied into a letter. */
    public String of(EntryVersion version) {
        EntryWords words = new EntryWords(version, publisher);
        String benefit = text(version.entry().purpose(), Purpose::expectedBenefit);
        String role = text(version.entry().oversight(), Oversight::roleInDecision);
        return """
                Information sur le recours à un traitement algorithmique

                Cette décision a été préparée avec l'aide d'un traitement algorithmique, « %s » (responsable : %s).

                À quoi il sert : %s%s

                Sa place dans la décision : %s

                Vous avez le droit de demander communication des règles qui définissent ce traitement et des principales caractéristiques de sa mise en œuvre dans votre cas (articles L. 311-3-1, R. 311-3-1-1 et R. 311-3-1-2 du code des relations entre le public et l'administration). Écrivez à %s, ou à : %s, %s.

                Sans réponse dans un délai d'un mois, vous pouvez saisir dans les deux mois la Commission d'accès aux documents administratifs (www.cada.fr).

                Tout ce qui est public de cet usage : %s
                """.formatted(
                        words.title(),
                        words.authority(),
                        words.summary(),
                        benefit.isEmpty() ? "" : " Bénéfice attendu : " + benefit,
                        role.isEmpty()
                                ? Fields.NOT_SAID
                                : role
                                        + (decides(version)
                                                ? "."
                                                : ". Une personne décide, et peut corriger ce que l'outil propose."),
                        words.mailbox(),
                        words.authority(),
                        publisher.address(),
                        pages.entry(version));
    }
}
