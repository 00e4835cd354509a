package fr.cadreia.mention.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.dossier.persistence.TestDatabase;
import fr.cadreia.dossier.persistence.TestDatabase.Vendor;
import fr.cadreia.mention.DismissedMentions;
import fr.cadreia.mention.HeldMention;
import fr.cadreia.mention.HeldMentions;
import fr.cadreia.mention.Mention;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeldMentionsTest {

    private static final String TITLE = "title";

    private static Mention name(String words) {
        return new Mention(Mention.Kind.NAME, words, "name:" + words, 0);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasDismissedIsFoundAlsoWhenItWasSaidTwice(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            DismissedMentions dismissed = new JdbcDismissedMentions(database.runtime(), TestClock.machine());
            dismissed.add("name:bovary", "Mme Bovary", "agent");
            dismissed.add("name:bovary", "Mme Bovary", "agent2");

            assertThat(dismissed.among(List.of("name:bovary", "name:durand"))).containsExactly("name:bovary");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aTextIsHeldUntilEachOfItsQuestionsIsAnsweredOrItIsReworded(Vendor vendor) {
        try (TestDatabase database = vendor.open()) {
            HeldMentions held = new JdbcHeldMentions(database.runtime());
            held.add("IA-1", TITLE, "A et B", List.of(name("A"), name("B")));
            held.add("IA-2", TITLE, "A", List.of(name("A")));
            held.add("IA-3", TITLE, "A", List.of(name("A")));
            assertThat(held.mark(id(held, "IA-3"), false, true)).isTrue();
            assertThat(held.mark(id(held, "IA-3"), false, true))
                    .as("somebody has said so")
                    .isFalse();
            assertThat(held.countWaiting()).isEqualTo(4);

            assertThat(held.remove("name:A")).containsExactlyInAnyOrder("IA-1", "IA-2");
            assertThat(held.rewording("IA-1", TITLE)).as("B is open").contains("");
            assertThat(held.rewording("IA-2", TITLE)).isEmpty();
            assertThat(held.rewording("IA-3", TITLE)).as("a person here").contains("");

            assertThat(held.reword("IA-3", TITLE, "Autre nom")).isTrue();
            assertThat(held.reword("IA-3", TITLE, "Encore un nom"))
                    .as("it has one")
                    .isFalse();
            assertThat(held.rewordingsByReference(TITLE))
                    .containsEntry("IA-1", "")
                    .containsEntry("IA-3", "Autre nom");
            assertThat(held.waiting(0, 10)).extracting(HeldMention::reference).containsExactly("IA-1");
            assertThat(held.find(id(held, "IA-1")).orElseThrow().text()).isEqualTo("A et B");
        }
    }

    private static long id(HeldMentions held, String reference) {
        return held.waiting(0, 10).stream()
                .filter(question -> question.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
