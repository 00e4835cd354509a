package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.dossier.Replacements;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.journal.CaseEvent.Opened;
import fr.cadreia.journal.CaseEvent.ReassessmentLate;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.Provenance;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the public reads of a case, from its experimentation to its end. */
class RegisterTest extends InApplication {

    @Autowired
    private GatheredCases uses;

    @Autowired
    private Replacements replacements;

    @Autowired
    private RegisterRound round;

    @Autowired
    private TransactionTemplate transactions;

    private Story opened(String title) {
        return super.opened("agent", title);
    }

    private RegisterEntry published(Story story) {
        publication.publishDue();
        return entries.find(story.reference()).orElseThrow().entry();
    }

    private String page(String path) {
        publication.publishDue();
        return stranger().get(path).body();
    }

    /** Not before: until then they prepare the decision. Where no act follows, the committee's opinion is the decision. */
    @Test
    void opinionsArePublicOnceItIsDecided() {
        Story stopped = Chapters.convened(opened("Tri des réclamations sur le bruit"));
        assertThat(published(stopped).opinions()).isEmpty();
        Chapters.decides(stopped, "stop");
        assertThat(published(stopped).opinions()).singleElement().satisfies(opinion -> {
            assertThat(opinion.kind()).isEqualTo(new LabelledCode("second-reading", "Seconde lecture"));
            assertThat(opinion.position().label()).isEqualTo("Favorable au bilan");
            assertThat(opinion.reasons()).isNotBlank();
        });
        assertThat(page("/registre/" + stopped.reference()))
                .contains("Les avis des spécialistes", "Favorable au bilan");

        Story followed = Chapters.decides(Chapters.convened(opened("Tri des réclamations sur l’eau")), "generalize");
        assertThat(published(followed).opinions())
                .as("as long as the authority has not decided")
                .isEmpty();
        followed.follows();
        assertThat(published(followed).opinions()).hasSize(1);
    }

    @Test
    void aUseIsPublicWhenItsExperimentationStartsAndNotBefore() {
        Story story = Chapters.admitted(opened("Tri du courrier des usagers")).does("dpo", "data-gate");
        publication.publishDue();
        assertThat(stranger().get("/registre/" + story.reference()).statusCode())
                .isEqualTo(404);

        story.does("agent", "experiment-protocol");

        RegisterEntry entry = published(story);
        assertThat(entry.status()).isEqualTo(UseStatus.EXPERIMENTATION);
        assertThat(entry.steward().organisation().label()).isEqualTo("Direction de la propreté");
        assertThat(page("/registre/" + story.reference()))
                .contains("Tri du courrier des usagers", "En expérimentation", "Demander l’intervention")
                .contains("<meta name=\"description\" content=\"Selon les pièces du dossier\" />");
        assertThat(page("/registre?texte=tri%20courier%20USAGER")).contains(story.reference());
        assertThat(page("/registre?texte=girafe")).doesNotContain(story.reference());
    }

    @Test
    void stepsAddVersionsThatStayReadableWithTheirDifference() {
        Story story = Chapters.experimenting(opened("Réponses aux riverains"));
        published(story);
        commands.suspend(
                people.get("agent"),
                story.reference(),
                new Suspension("Un motif interne", "Le tri s’est trompé, on vérifie.", NotPersons.NONE));

        assertThat(published(story).status()).isEqualTo(UseStatus.SUSPENDED);
        List<EntryVersion> versions = entries.versions(story.reference());
        assertThat(versions)
                .extracting(EntryVersion::cause)
                .containsExactly("Usage suspendu", "Expérimentation commencée");
        String why = "Le tri s’est trompé, on vérifie.";
        assertThat(published(story).standing().suspensionReason()).isEqualTo(why);
        assertThat(page("/registre/" + story.reference()))
                .contains("Pourquoi cet usage est suspendu depuis le", why)
                .doesNotContain("Un motif interne");
        for (String file : List.of("/api/register.csv", "/api/register/changes.atom", "/api/register.json")) {
            assertThat(page(file)).contains(why).doesNotContain("Un motif interne");
        }
        assertThat(page("/registre/" + story.reference() + "/versions/2"))
                .containsPattern("(?s)<del>.*expérimentation.*</del>.*<ins>.*Suspendue.*</ins>")
                .doesNotContain("motif interne");
        assertThat(page("/registre/" + story.reference() + "/versions/1")).contains("première version");
        assertThat(stranger()
                        .get("/registre/" + story.reference() + "/versions/3")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatSaysTheSameIsNoVersion() {
        Story story = Chapters.experimenting(opened("Traduction"));
        published(story);
        commands.observe(people.get("agent"), story.reference(), "Rien à dire", java.util.OptionalInt.empty());
        published(story);
        assertThat(entries.versions(story.reference())).hasSize(1);
    }

    @Test
    void aBilanIsPublicOnceTheCommitteeHasDecided() {
        Story story = Chapters.assessed(opened("Résumés de réunion"));
        assertThat(published(story).evaluation()).isNull();
        assertThat(published(story).experimentation().indicators()).allMatch(found -> found.measured() == null);

        story.does("expert2", "second-reading").does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(story, "generalize");

        RegisterEntry decided = published(story);
        assertThat(decided.evaluation().benefits()).isNotNull();
        assertThat(decided.decisions())
                .extracting(decision -> decision.outcome().code())
                .containsExactly("generalize");
        assertThat(decided.experimentation().indicators())
                .allMatch(found -> found.measured() != null)
                .as("what was promised stands beside what was measured")
                .noneMatch(found -> found.target() == null || found.direction() == null || found.reached() == null);

        story.follows().does("agent", "generalization", "registerText", "Un texte pour tout le monde.");
        assertThat(published(story).status()).isEqualTo(UseStatus.IN_SERVICE);
        assertThat(page("/registre/" + story.reference()))
                .contains("Un texte pour tout le monde.", "Avis n°", "Prochaine réévaluation");
    }

    @Test
    void aRefusalStaysPublicWithItsReason() {
        Story story = Chapters.decides(Chapters.convened(opened("Notation des agents")), "stop");
        story.does("agent", "stop", "reasonPublic", "Le bénéfice n’est pas établi.");

        RegisterEntry entry = published(story);
        assertThat(entry.status()).isEqualTo(UseStatus.REFUSED);
        assertThat(entry.ending().reason()).isEqualTo("Le bénéfice n’est pas établi.");
        assertThat(page("/registre?statut=REFUSED")).contains(story.reference());
        assertThat(page("/registre/" + story.reference()))
                .contains("Le bénéfice n’est pas établi.", "Refusée")
                .doesNotContain("Arrêté");
        assertThat(entry.standing().inUseSince()).as("it was tried only").isNull();
        assertThat(page("/registre/" + story.reference() + "/mentions")).contains("statut\u00a0: Refusée");
        String journal = browser("agent").get("/dossiers/" + story.reference()).body();
        assertThat(journal.substring(journal.indexOf("id=\"journal\"")))
                .containsPattern("(?s)Dossier clos.{0,400}Refusé")
                .doesNotContain("Arrêté");
        assertThat(cases.get(story.reference()).useState().label()).isEqualTo("Refusée");
        assertThat(page("/tableau-de-bord/usages.csv")).contains("Statut;Usages", "Refusée;");
    }

    @Test
    void whatWasGeneralizedIsStoppedAndNotRefused() {
        Story story = Chapters.reassessed(Chapters.generalized(opened("Comptage de passages")), "stop");
        assertThat(published(story).status()).as("while the stop is under way").isEqualTo(UseStatus.STOPPED);

        story.does("agent", "stop");

        assertThat(published(story).status()).isEqualTo(UseStatus.STOPPED);
        assertThat(published(story).ending().kind().label()).isEqualTo("Arrêtée");
        assertThat(cases.get(story.reference()).useState().label()).isEqualTo("Arrêtée");
    }

    @Test
    void whatIsToBeReplacedSaysSoAndByWhatOnceThatIsPublic() {
        Story story = Chapters.reassessed(Chapters.generalized(opened("Standard vocal d’hier")), "replace");
        String replacing =
                replacements.replacementOf(story.reference()).orElseThrow().reference();

        assertThat(published(story).toBeReplaced()).isTrue();
        assertThat(page("/registre/" + story.reference()))
                .contains("À remplacer", "Le comité est d’avis de remplacer cette solution.")
                .doesNotContain(replacing);
        assertThat(page("/registre?texte=standard%20vocal")).contains("À remplacer");

        Chapters.experimenting(running(replacing));

        assertThat(page("/registre/" + story.reference())).contains("href=\"/registre/" + replacing + "\"");
        assertThat(page("/registre/" + replacing)).contains("href=\"/registre/" + story.reference() + "\"");
    }

    @Test
    void aUseFromBeforeTheFrameworkIsPublicAtOnce() {
        String reference =
                uses.open("Aiguillage des appels", "dir-education", Case.Origin.INTAKE, "expert", Provenance.HERE);
        publication.publishDue();

        RegisterEntry entry = entries.find(reference).orElseThrow().entry();
        assertThat(entry.status()).isEqualTo(UseStatus.TO_REGULARISE);
        assertThat(entry.standing().regularisationDue()).isNotNull();
        assertThat(page("/registre/" + reference)).contains("doit être régularisé");
    }

    @Test
    void casesThatWereThereBeforeTheRegisterGetTheirEntryAtTheStart() {
        String reference = cases.nextReference();
        cases.add(Case.opened(
                reference,
                "Lecture de plaques",
                "dir-proprete",
                Case.Origin.INTAKE,
                "2026-1",
                Instant.parse("2026-01-05T08:00:00Z"),
                "expert"));
        // A row that the register does not wait for.
        journal.append(reference, "expert", "", new Opened("Lecture de plaques", "", Provenance.HERE));
        publication.publishDue();
        assertThat(entries.find(reference)).isEmpty();

        round.introduce();
        publication.publishDue();

        assertThat(entries.find(reference).orElseThrow().cause()).isEqualTo("Ouverture du registre");
    }

    @Test
    void whatIsUndoneIsNotPublished() {
        Story story = Chapters.experimenting(opened("Relecture de contrats"));
        published(story);
        transactions.executeWithoutResult(status -> {
            commands.suspend(
                    people.get("agent"), story.reference(), new Suspension("Un essai", "Un essai.", NotPersons.NONE));
            status.setRollbackOnly();
        });

        assertThat(published(story).status()).isEqualTo(UseStatus.EXPERIMENTATION);
        assertThat(entries.versions(story.reference())).hasSize(1);
    }

    @Test
    void aUseIsInServiceFromTheDayOnWhichItsServiceStarts() {
        LocalDate start = TestClock.today().plusDays(40);
        Story story = Chapters.decides(Chapters.convened(opened("Tri des fiches")), "generalize");
        story.follows().does("agent", "generalization", "startDate", start.toString());

        assertThat(published(story).standing().since()).isEqualTo(start);
        assertThat(page("/registre/" + story.reference() + "/detail"))
                .containsPattern("(?s)À compter du</dt><dd>" + FrenchText.day(start))
                .doesNotContain("Depuis le");
    }

    @Test
    void whatWasCalledOffBeforeItsPlannedDaysTellsBoth() {
        LocalDate today = TestClock.today();
        Story story = Chapters.admitted(opened("Comptage des vélos")).does("dpo", "data-gate");
        story.does("agent", "experiment-protocol", "start", today.plusDays(30).toString());
        assertThat(published(story).experimentation().start()).isEqualTo(today.plusDays(30));

        story.does("agent", "experiment-closing", "actualEnd", today.toString());

        RegisterEntry entry = published(story);
        assertThat(entry.experimentation().start()).isEqualTo(today.plusDays(30));
        assertThat(entry.experimentation().actualStart()).isNull();
        assertThat(entry.experimentation().actualEnd()).isEqualTo(today);
        assertThat(entry.experimentation().duration()).contains("effective 0 jour");
        assertThat(entry.standing().inUseSince().day()).contains(today);
    }

    @Test
    void aLateReassessmentIsShown() {
        Story story = Chapters.generalized(opened("Réponses aux avis"));
        journal.append(story.reference(), Journal.APPLICATION, "reassessment", new ReassessmentLate());

        assertThat(published(story).standing().reassessmentLate()).isTrue();
        assertThat(page("/registre/" + story.reference())).contains("Réévaluation en retard");
        assertThat(page("/registre?retard=oui")).contains(story.reference());
    }

    @Test
    void agentsReadOfTheirOwnServiceFromTheReviewOn() {
        Story story = opened("Tri des déchets par caméra");
        assertThat(browser("agent").get("/mon-service").body()).doesNotContain("Tri des déchets par caméra");
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);

        assertThat(browser("agent").get("/mon-service").body())
                .contains("Tri des déchets par caméra", "Pas encore utilisée", "Pas encore public");
        assertThat(browser("agent2").get("/mon-service").body()).doesNotContain("Tri des déchets par caméra");
        assertThat(stranger().get("/mon-service").body()).doesNotContain("Tri des déchets par caméra");
    }

    @Test
    void whoBelongsToNoServiceIsToldSo() {
        assertThat(browser("codev").get("/mon-service").body())
                .contains("aucune direction ni commune")
                .doesNotContain("votre organisation");
    }

    @Test
    void aValueThatMeansNothingIsRefused() {
        for (String query : List.of("statut=X", "page=0", "tri=X", "retard=x", "texte=" + "a".repeat(101))) {
            assertThat(stranger().get("/registre?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(page("/registre?status=in_service&utm_source=lettre"))
                .contains("Sans effet, car cette page ne connaît pas ce critère\u00a0: status.");
        assertThat(page("/registre?utm_source=lettre&texte=tri")).doesNotContain("Sans effet");
        assertThat(stranger()
                        .get("/registre?texte=%27%22%3Cscript%3E%20AND%20%5B%2A%3F~")
                        .statusCode())
                .isEqualTo(200);
    }
}
