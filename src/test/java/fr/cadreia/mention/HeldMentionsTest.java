package fr.cadreia.mention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import java.util.List;

class HeldMentionsTest {

    private static final String TITLE = "title";

    private static Mention name(String words) {
        return new Mention(Mention.Kind.NAME, words, "name:" + words, 0);
    }

    @OnEachVendor
    void whatWasDismissedIsFoundAlsoWhenItWasSaidTwice(TestDatabase database) {
        DismissedMentions dismissed = new DismissedMentions(database.runtime(), TestClock.machine());
        dismissed.add("name:bovary", "Mme Bovary", "agent");
        dismissed.add("name:bovary", "Mme Bovary", "agent2");

        assertThat(dismissed.among(List.of("name:bovary", "name:durand"))).containsExactly("name:bovary");
    }

    @OnEachVendor
    void aTextIsHeldUntilEachOfItsQuestionsIsAnsweredOrItIsReworded(TestDatabase database) {
        HeldMentions held = new HeldMentions(database.runtime());
        held.add("IA-1", TITLE, "A et B", List.of(name("A"), name("B")));
        held.add("IA-2", TITLE, "A", List.of(name("A")));
        held.add("IA-3", TITLE, "C", List.of(name("C")));
        assertThat(held.mark("name:C", false, true)).isTrue();
        assertThat(held.mark("name:C", false, true)).as("somebody has said so").isFalse();
        assertThat(held.countWaiting()).as("A once, B and C").isEqualTo(3);

        assertThat(held.remove("name:A")).containsExactlyInAnyOrder("IA-1", "IA-2");
        assertThat(held.rewording("IA-1", TITLE)).as("B is open").contains("");
        assertThat(held.rewording("IA-2", TITLE)).isEmpty();
        assertThat(held.rewording("IA-3", TITLE)).as("a person here").contains("");

        HeldMention person = question(held, "name:C").first();
        assertThat(held.reword(person, "Autre nom")).containsExactly("IA-3");
        assertThat(held.reword(person, "Encore un nom")).as("it has one").isEmpty();
        assertThat(held.rewordingsByReference(TITLE)).containsEntry("IA-1", "").containsEntry("IA-3", "Autre nom");
        assertThat(held.waiting(0, 10))
                .extracting(question -> question.first().reference())
                .containsExactly("IA-1");
        assertThat(held.find(question(held, "name:B").first().id())
                        .orElseThrow()
                        .text())
                .isEqualTo("A et B");
    }

    @OnEachVendor
    void whatStandsManyTimesIsAskedOnceAndAnsweredForAll(TestDatabase database) {
        HeldMentions held = new HeldMentions(database.runtime());
        for (int use = 1; use <= 430; use++) {
            held.add("IA-" + use, "contactMailbox", "A", List.of(name("A")));
        }
        held.add("IA-431", "need", "A s’en sert", List.of(name("A")));

        assertThat(held.countWaiting()).isOne();
        assertThat(question(held, "name:A").texts()).isEqualTo(431);

        held.mark("name:A", false, true);
        assertThat(held.waiting(0, 10))
                .as("of a person: one rewording for the same text in the same place")
                .extracting(HeldMentions.Question::texts)
                .containsExactly(430, 1);
        assertThat(held.reword(held.waiting(0, 10).get(0).first(), "Le service"))
                .hasSize(430)
                .doesNotContain("IA-431");
        assertThat(held.rewording("IA-430", "contactMailbox")).contains("Le service");
        assertThat(held.countWaiting()).isOne();

        held.withdraw("IA-431");
        assertThat(held.countWaiting()).isZero();
    }

    private static HeldMentions.Question question(HeldMentions held, String key) {
        return held.waiting(0, 10).stream()
                .filter(question -> question.first().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
