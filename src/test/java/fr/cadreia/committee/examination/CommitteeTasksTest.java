package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In whose hands a task of the committee is. */
class CommitteeTasksTest {

    private static final Person SECRETARY = person("secretary", Role.COMMITTEE_SECRETARY);
    private static final Person MEMBER = person("member", Role.COMMITTEE_ELECTED);

    private static Person person(String id, Role role) {
        return new Person(id, id, "mairie", Set.of(role), Set.of());
    }

    private static List<Person> hands(PointStage stage, String assignee) {
        Waiting task = new Waiting("task-1", stage, PlayedCase.REFERENCE, PlayedCase.INSTANCE, false, assignee, "");
        return Stream.of(SECRETARY, MEMBER).filter(task::isFor).toList();
    }

    @Test
    void aTaskIsForThePersonWhoHoldsItOrElseForItsRole() {
        assertThat(hands(PointStage.CLOSING, "")).containsExactly(SECRETARY);
        assertThat(hands(PointStage.CLOSING, "member")).containsExactly(MEMBER);
        assertThat(hands(PointStage.VOTE, "")).as("a vote has its member").isEmpty();
    }
}
