package fr.cadreia.demonstration.act;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.demonstration.story.Workplace.Ballot;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.task.TaskDesk;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Casts the votes of a ballot: each member votes in the member's own task and in the tasks of members who gave a proxy.
 * The vote is "for" unless the history says otherwise.
 */
@Component
@Profile("demo")
class BallotDeed extends NamedDeeds {

    private final Workplace workplace;
    private final TaskDesk desk;
    private final People people;

    BallotDeed(Workplace workplace, TaskDesk desk, People people) {
        this.workplace = workplace;
        this.desk = desk;
        this.people = people;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of("members-vote", this::vote);
    }

    private void vote(Act act, StoryState stage) {
        for (Ballot ballot : workplace.ballots(stage.reference(act.on()))) {
            Person voter = people.get(ballot.voter());
            workplace.as(
                    Optional.of(voter),
                    () -> desk.send(
                            ballot.task(),
                            voter,
                            UncheckedAnswers.of(VoteCast.answers(choice(act, ballot.member()), false))));
        }
    }

    /** Returns the member's choice: for, unless the history says otherwise. */
    private static Choice choice(Act act, String member) {
        return Choice.VOTES.stream()
                .filter(choice -> act.list(choice.code()).contains(member))
                .findFirst()
                .orElse(Choice.FOR);
    }
}
