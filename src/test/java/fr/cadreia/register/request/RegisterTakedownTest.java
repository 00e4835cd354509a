package fr.cadreia.register.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.register.entry.WithheldPart;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken down for a legal reason is gone wherever it was read, and its place says why. */
class RegisterTakedownTest extends RequestedEntry {

    @Test
    void aTakedownHidesTheFieldEverywhereWithItsReason() {
        String need = entry().purpose().need();
        process(ask(Kind.TAKEDOWN))
                .does(
                        "dpo",
                        "register-takedown",
                        "takedownCourse",
                        "withheld",
                        "takedownField",
                        "purpose.need",
                        "legalReason",
                        "Secret des affaires (CRPA L311-6).");

        assertThat(entry().purpose().need()).isNull();
        assertThat(need).isNotNull();
        assertThat(entries.versions(reference))
                .allMatch(version -> version.entry().purpose().need() == null);
        Browser stranger = Browser.stranger(port);
        assertThat(stranger.get("/registre/" + reference).body()).contains("Secret des affaires (CRPA L311-6).");
        assertThat(stranger.get("/registre/" + reference + "/versions/1").body())
                .contains("Secret des affaires (CRPA L311-6).");
    }

    @Test
    void aNameIsTakenDownWhereverItIsRead() {
        String name = "Quizaplop du quai";
        reference = Chapters.experimenting(Story.opened(new EngineClient(port), engine, "agent", name))
                .reference();
        entry();
        Story process = process(ask(Kind.TAKEDOWN));
        process.does(
                "dpo",
                "register-takedown",
                "takedownCourse",
                "withheld",
                "takedownField",
                "identity.title",
                "legalReason",
                "Vie privée (CRPA L311-6).");
        entry();

        Browser stranger = Browser.stranger(port);
        String entry = "/registre/" + reference;
        for (String page : List.of(
                entry,
                entry + "/detail",
                entry + "/versions",
                entry + "/versions/1",
                entry + "/versions/1/detail",
                entry + "/versions/2",
                entry + "/mentions",
                entry + "/corriger",
                entry + "/retrait",
                "/registre?texte=" + reference,
                "/signaler?dossier=" + reference,
                "/",
                "/tableau-de-bord",
                "/sitemap.xml",
                "/api/register.csv",
                "/api/register/changes",
                "/api/register/changes.atom",
                "/api/register/" + reference,
                "/api/register/" + reference + "/versions",
                "/api/register/" + reference + "?format=atrs",
                "/api/register/" + reference + "?format=nl",
                "/api/register/" + reference + "?format=etalab",
                "/api/register/" + reference + "?format=eurocities",
                "/api/register/" + reference + "?format=annex-viii")) {
            assertThat(stranger.get(page).body()).as(page).doesNotContain(name);
        }
        assertThat(stranger.get("/registre?texte=quizaplop").body()).doesNotContain(reference);
        for (String page : List.of(
                entry,
                entry + "/versions/1",
                entry + "/versions/2",
                "/registre?texte=" + reference,
                "/api/register.csv",
                "/api/register/changes.atom",
                "/api/register/" + reference,
                "/api/register/" + reference + "?format=atrs")) {
            assertThat(stranger.get(page).body())
                    .as(page)
                    .contains("Nom retiré (" + reference + ")", "Vie privée (CRPA L311-6).");
        }
        assertThat(stranger.get(entry + "/versions/2").body())
                .contains("Ce qui a été retiré pour un motif légal", "Rien d’autre de ce qui se lit ici n’a changé")
                .doesNotContain("Rien de ce qui se lit");
        assertThat(Browser.of("expert", port)
                        .get("/demandes/" + process.reference())
                        .body())
                .contains("Que faut-il masquer", ">Nom<")
                .doesNotContain("identity.title");
    }

    @Test
    void aWholeEntryIsTakenDownOnceAndItsPagesSayWhy() {
        Story first = process(ask(Kind.TAKEDOWN));
        Story second = process(ask(Kind.TAKEDOWN));
        for (Story takedown : List.of(first, second)) {
            takedown.does(
                    "dpo",
                    "register-takedown",
                    "takedownCourse",
                    "withheld",
                    "takedownField",
                    "whole",
                    "legalReason",
                    "Secret des affaires (CRPA L311-6).");
        }

        assertThat(entry().withheld()).singleElement().matches(WithheldPart::hidesAll);
        Browser stranger = Browser.stranger(port);
        for (String page : List.of("", "/detail", "/versions", "/versions/1", "/versions/1/detail", "/mentions")) {
            assertThat(stranger.get("/registre/" + reference + page).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(stranger.get("/registre/" + reference).body()).contains("Secret des affaires (CRPA L311-6).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions.reasons", "decisions.reservations"})
    void whatIsHiddenOfADecisionSaysWhy(String part) {
        Story decided = Chapters.decides(
                Chapters.convened(Story.opened(new EngineClient(port), engine, "agent", "Décidé puis masqué")), "stop");
        reference = decided.reference();
        entry();
        assertThat(Browser.stranger(port).get("/registre/" + reference).body()).doesNotContain("Décision de justice");

        process(ask(Kind.TAKEDOWN))
                .does(
                        "dpo",
                        "register-takedown",
                        "takedownCourse",
                        "withheld",
                        "takedownField",
                        part,
                        "legalReason",
                        "Décision de justice.");

        assertThat(Browser.stranger(port).get("/registre/" + reference).body()).contains("Décision de justice.");
    }

    @Test
    void whereAUseStandsIsNeverHidden() {
        assertThat(process(ask(Kind.TAKEDOWN))
                        .isRefused(
                                "dpo",
                                "register-takedown",
                                "takedownCourse",
                                "withheld",
                                "takedownField",
                                "standing.since",
                                "legalReason",
                                "Secret des affaires."))
                .contains("takedownField");
    }
}
