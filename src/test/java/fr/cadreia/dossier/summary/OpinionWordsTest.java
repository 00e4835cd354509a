package fr.cadreia.dossier.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.dossier.steps.opinion.Opinion.Position;
import fr.cadreia.dossier.summary.EssentialWords.OpinionWords;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionWordsTest {

    private static OpinionKind kind(String code) {
        return Opinions.shipped().ofCode(code).orElseThrow();
    }

    private static GivenOpinion given(String giver, Position position, String reasons, String conditions) {
        return new GivenOpinion(kind(giver), new Opinion(position, reasons, conditions, false), "", false, false);
    }

    private static GivenOpinion favourable(String giver) {
        return given(giver, Position.FAVOURABLE, "Rien à redire", "");
    }

    @Test
    void whoIsForItIsNamedWhereNobodyIsAgainst() {
        assertThat(new OpinionWords(List.of(favourable("dpo"), favourable("security"))).text())
                .isEqualTo("favorable\u00a0: DPO, sécurité");
        assertThat(new OpinionWords(List.of()).text()).isEmpty();
    }

    @Test
    void whyOneIsAgainstFindsRoomInTheLine() {
        String line = new OpinionWords(List.of(
                        given("hr", Position.UNFAVOURABLE, "deux équipes ne sont pas formées", ""),
                        given("sobriety", Position.FAVOURABLE_WITH_CONDITIONS, "", "éteindre la nuit"),
                        favourable("dpo"),
                        favourable("security")))
                .text();

        assertThat(line)
                .isEqualTo("défavorable\u00a0: RH\u00a0; sous conditions\u00a0: sobriété\u00a0; 2 favorables."
                        + " RH\u00a0: deux équipes ne sont pas formées");
        assertThat(line.substring(0, Essential.OPINIONS.longest())).endsWith("RH\u00a0: deux équi");
    }

    @Test
    void aConditionIsSaidWhereNothingIsWorse() {
        assertThat(new OpinionWords(List.of(
                                given("sobriety", Position.FAVOURABLE_WITH_CONDITIONS, "", "éteindre la nuit"),
                                favourable("dpo"),
                                GivenOpinion.hidden(kind("security"))))
                        .text())
                .isEqualTo("sous conditions\u00a0: sobriété\u00a0; 1 favorable\u00a0; confidentiel\u00a0: sécurité."
                        + " Sobriété\u00a0: éteindre la nuit");
    }

    @Test
    void aWorkersCommitteeThatWasOnlyInformedStandsBeforeTheUnfavourable() {
        GivenOpinion informed =
                new GivenOpinion(kind("hr"), new Opinion(Position.FAVOURABLE, "", "", false), "Favorable", true, false);

        assertThat(informed.severity())
                .isGreaterThan(given("dpo", Position.UNFAVOURABLE, "", "").severity());
    }
}
