package fr.cadreia.committee.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recusals that leave too few: deputies take over, and one alone never decides. */
class ImpededCommitteeTest extends DeputyCase {

    /** Titulars of other organisations than the case's. */
    private static final List<String> TITULARS =
            List.of("chair", "elected1", "elected2", "elected3", "member1", "member2");

    @Autowired
    private DecisionExtracts extracts;

    private Story recused(List<String> members) {
        Story story =
                examined("Trop peu de membres").does("secretary", "attendance").does("chair", "motion");
        for (String member : members) {
            story.does(member, "vote", "ownInterest", "yes");
        }
        assertThat(shown(story, "vote-closing", "ballotProgress"))
                .contains("Le quorum n’est plus atteint", "le dossier revient à la convocation");
        return story.does("secretary", "vote-closing");
    }

    @Test
    void aCaseFromWhichEverybodyIsRecusedGoesOnWithDeputies() {
        isDeputyOfElected3();
        String other = "other-" + deputy;
        persons.account(other, "Suppléance", "Martin", "assemblee");
        persons.give(
                other,
                Role.COMMITTEE_ELECTED,
                "elected2",
                TestClock.today(),
                TestClock.today().plusYears(1));
        try {
            Story story = recused(TITULARS);

            assertThat(shown(story, "convening", "impediment")).contains("Suppléance Dupont", "Suppléance Martin");
            assertThat(shown(story, "convening", "secondConvening")).isEqualTo("false");
            assertThat(shown(story, "convening", "returnReason"))
                    .contains("Moins de deux des membres convoqués peuvent encore siéger", "avec quorum");
            story.does("secretary", "convening")
                    .does("secretary", "attendance", "present", List.of(deputy, other), "sessionChair", deputy)
                    .does(deputy, "motion", "motion", "generalize")
                    .does(deputy, "vote", "ownInterest", "no", "vote", "for")
                    .does(other, "vote", "ownInterest", "no", "vote", "for")
                    .does("secretary", "vote-closing")
                    .does(deputy, "result");
            assertThat(story.waitsAt()).containsExactly("Task_AuthorityAct");
            assertThat(extracts.of(story.reference()).get(0).content())
                    .contains(
                            "Suppléance DUPONT, membre de l’assemblée (suppléante de M.\u00a0Paul QUÉMÉNER)",
                            "– votants\u00a0: 2 – quorum\u00a0: 2, atteint");
            story.follows().does("agent", "generalization");
        } finally {
            persons.remove(other);
        }
    }

    @Test
    void oneMemberAloneIsNoCommittee() {
        Story story = recused(TITULARS.subList(0, TITULARS.size() - 1));
        String last = TITULARS.get(TITULARS.size() - 1);

        assertThat(shown(story, "convening", "impediment"))
                .contains("Il ne reste que " + people.name(last), "Personne ne décide seul", "Habilitations");
        assertThat(story.isRefused("secretary", "convening", "authorityInformed", ""))
                .containsExactly("authorityInformed");
        String session = sessions.with(story.reference()).get(0).number();
        assertThat(secretary.words("/comite/seances/" + session))
                .contains("Quorum de ce point non atteint", "une nouvelle première convocation");
        story.does("secretary", "convening").does("secretary", "attendance", "present", List.of(last));

        assertThat(story.waitsAt()).as("no motion is put before one alone").containsExactly("Task_Convene");
        assertThat(shown(story, "convening", "secondConvening")).isEqualTo("false");
    }

    @Test
    void thePersonWhoLeavesTooFewByARecusalIsToldBefore() {
        Story story = examined("Derniers déports")
                .does("secretary", "attendance", "present", List.of("chair", "elected1", "elected2", "elected3"))
                .does("chair", "motion", "motion", "generalize");
        assertThat(notice(story, "chair")).as("three of five are a quorum").isEmpty();
        story.does("chair", "vote", "ownInterest", "yes");

        assertThat(notice(story, "elected1"))
                .contains("le quorum n’est plus atteint, avec 2 membres présents sur 4 (minimum : 3)");
        story.does("elected1", "vote", "ownInterest", "no", "vote", "for");
        assertThat(Browser.of("elected1", port).words("/dossiers/" + story.reference() + "/vote"))
                .as("who corrects a vote into a recusal")
                .contains("le quorum n’est plus atteint");
    }

    private String notice(Story story, String member) {
        return story.shown(member, story.find(member, "vote"))
                .path("lastOnesNotice")
                .path("value")
                .asText()
                .replace('\u00a0', ' ');
    }

    @Test
    void whenNobodyIsLeftTheAuthorityIsInformedAndNoTaskIsStuck() {
        sits("", TestClock.today().minusYears(1));
        Story story =
                recused(Stream.concat(TITULARS.stream(), Stream.of(deputy)).toList());

        assertThat(shown(story, "convening", "impediment")).contains("Personne ne décide seul");
        assertThat(story.isRefused("secretary", "convening", "authorityInformed", ""))
                .containsExactly("authorityInformed");
        String session = sessions.with(story.reference()).get(0).number();
        story.does("secretary", "convening").does("secretary", "attendance");
        assertThat(story.waitsAt()).containsExactly("Task_Convene");
        assertThat(shown(story, "convening", "secondConvening")).isEqualTo("false");
        secretary.post("/comite/seances/" + session + "/levee", Map.of());
        assertThat(secretary.words("/comite/seances/" + session + "/proces-verbal"))
                .as("one verdict, with its own figures")
                .contains("Quorum non atteint : aucun membre ne peut siéger (minimum")
                .doesNotContain("Quorum atteint :");
    }
}
