package fr.cadreia.committee.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.paper.PaperSentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsiderantsTest {

    private static List<String> said(String reasons) {
        return Considerants.of(reasons).stream()
                .map(reason -> PaperSentence.of("extract", "considering", Map.of("c", reason)))
                .toList();
    }

    @Test
    void eachSentenceIsOne() {
        assertThat(said("Les cas graves sont visités plus tôt. L’écart entre quartiers subsiste : on signale"
                        + " moins. Il est de 11 %. À suivre"))
                .containsExactly(
                        "Considérant que les cas graves sont visités plus tôt",
                        "Considérant que l’écart entre quartiers subsiste : on signale moins",
                        "Considérant qu’il est de 11 %",
                        "Considérant ce qui suit\u00a0: À suivre");
    }

    @Test
    void anAbbreviationEndsNone() {
        assertThat(said("La charte de M. Durand et l’art. 5 sont suivis.\nUn agent relit."))
                .containsExactly(
                        "Considérant que la charte de M. Durand et l’art. 5 sont suivis",
                        "Considérant qu’un agent relit");
        assertThat(said("Selon l’art. L. 5211-49-1, la solution (Albert) DINUM de la Cie. Générale est libre."))
                .hasSize(1);
    }

    @Test
    void aSemicolonSetsReasonsApart() {
        assertThat(said("Le fournisseur retire deux langues ; un modèle ouvert, installé dans nos locaux, les"
                        + " rétablit (dari ; pachto)."))
                .containsExactly(
                        "Considérant que le fournisseur retire deux langues",
                        "Considérant qu’un modèle ouvert, installé dans nos locaux, les rétablit (dari, pachto)");
        assertThat(said("Le délai baisse ; de douze à six jours"))
                .containsExactly("Considérant que le délai baisse, de douze à six jours");
    }

    @Test
    void whatLinksASentenceStandsBeforeQue() {
        assertThat(said("Toutefois, l’écart subsiste. Malheureusement le coût double. Or une concertation sert"
                        + " aussi à entendre les voix rares."))
                .containsExactly(
                        "Considérant toutefois que l’écart subsiste",
                        "Considérant malheureusement que le coût double",
                        "Considérant qu’une concertation sert aussi à entendre les voix rares");
    }

    @Test
    void aNounThatEndsAsAnAdverbLinksNothing() {
        assertThat(said("Paiement en ligne et guichet sont maintenus."))
                .singleElement()
                .asString()
                .startsWith("Considérant que ");
    }

    @Test
    void aSentenceIsKnownByItsSubjectOrItsVerb() {
        assertThat(said("À bénéfice égal, la photothèque est plus sobre. Six thèmes ont disparu. Huit agents sur dix"
                        + " sont favorables. Quatre jours de rupture, contre trois visés."))
                .containsExactly(
                        "Considérant qu’à bénéfice égal, la photothèque est plus sobre",
                        "Considérant que six thèmes ont disparu",
                        "Considérant que huit agents sur dix sont favorables",
                        "Considérant ce qui suit\u00a0: Quatre jours de rupture, contre trois visés");
    }

    @Test
    void reasonsBecomeTheirOwnConsiderants() {
        assertThat(said("Le bilan est probant.\n\nAucun incident n’a été signalé.\nDPO\u00a0: sans réserve"))
                .containsExactly(
                        "Considérant que le bilan est probant",
                        "Considérant qu’aucun incident n’a été signalé",
                        "Considérant ce qui suit\u00a0: DPO\u00a0: sans réserve");
    }
}
