package fr.cadreia.dossier;

import fr.cadreia.dossier.CaseTexts.CaseText;
import fr.cadreia.kernel.text.TextSimilarity;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Cases that may be the same need twice: by title, product and summary. A reader is shown those that the reader may open
 * and, by their title alone, those that are public, from their experimentation on.
 */
@Component
public class SimilarCases {

    private static final int MOST = 5;

    /** The number of cases that are compared letter by letter. */
    private static final int CANDIDATES = 300;

    private static final double ENOUGH = 0.45;
    private static final double SAME_PRODUCT = 0.2;

    private final CaseTexts texts;
    private final People people;

    SimilarCases(CaseTexts texts, People people) {
        this.texts = texts;
        this.people = people;
    }

    /** @param open whether the reader may open its page */
    public record Similar(String reference, String title, String organisation, boolean open) {

        /** Returns « IA-2026-0001 Tri du courrier (Direction de la propreté) ». */
        public String label() {
            return reference + " " + title + " (" + organisation + ")";
        }
    }

    /** Lists the similar cases, the closest to a case first. */
    public List<Similar> to(String caseReference, Person reader) {
        return texts.find(caseReference).map(own -> closest(own, reader)).orElse(List.of());
    }

    /** Lists the similar cases, the closest to a title first, before there is a case. */
    public List<Similar> toTitle(String title, Person reader) {
        return closest(new CaseText("", title, "", false, "", ""), reader);
    }

    private List<Similar> closest(CaseText own, Person reader) {
        record Scored(CaseText text, double score) {}
        return texts.nearest(own.title() + " " + own.summary(), CANDIDATES).stream()
                .filter(other -> !other.reference().equals(own.reference()))
                .filter(other -> other.isPublic() || reader.maySee(other.organisation()))
                .map(other -> new Scored(other, score(own, other)))
                .filter(scored -> scored.score() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(MOST)
                .map(scored -> similar(scored.text(), reader))
                .toList();
    }

    private static double score(CaseText own, CaseText other) {
        double titles = TextSimilarity.of(own.title(), other.title());
        double summaries = TextSimilarity.of(own.summary(), other.summary());
        boolean sameProduct = !own.product().isBlank()
                && TextSimilarity.folded(own.product()).equals(TextSimilarity.folded(other.product()));
        return Math.max(titles, summaries) + (sameProduct ? SAME_PRODUCT : 0);
    }

    private Similar similar(CaseText text, Person reader) {
        return new Similar(
                text.reference(),
                text.title(),
                people.organisationName(text.organisation()),
                reader.maySee(text.organisation()));
    }
}
