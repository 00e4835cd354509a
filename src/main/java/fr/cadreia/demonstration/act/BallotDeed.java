package fr.cadreia.demonstration.act;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.session.ListAdoption;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.demonstration.story.Workplace.Ballot;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.task.TaskDesk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 *  * Each member votes in the own task and in those of members who gave a proxy, and on the list of a session. The vote is
 * "for" unless the history tells otherwise.
 *  */
@Component
@Profile("demo")
class BallotDeed extends NamedDeeds {

    private final Workplace workplace;
    private final TaskDesk desk;
    private final ListAdoption list;
    private final Sessions sessions;
    private final People people;

    BallotDeed(Workplace workplace, TaskDesk desk, ListAdoption list, Sessions sessions, People people) {
        this.workplace = workplace;
        this.desk = desk;
        this.list = list;
        this.sessions = sessions;
        this.people = people;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of("members-vote", this::vote, "vote-list", this::voteOnList);
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

    /** Each member for the whole list, proxies included: for, unless the history tells otherwise. */
    private void voteOnList(Act act, StoryState stage) {
        String number = stage.reference(act.on());
        for (String member : act.list("present")) {
            workplace.as(Optional.of(people.get(member)), () -> {
                Map<String, Choice> choices = new HashMap<>();
                list.votes(people.get(member), sessions.get(number))
                        .forEach(task -> choices.put(task.member(), listed(act, task.member())));
                if (!choices.isEmpty()) {
                    list.vote(people.get(member), number, new ListAdoption.Ballot(choices, Set.of(), Set.of()));
                }
            });
        }
    }

    private static Choice listed(Act act, String member) {
        return Choice.of(act.list("abstain").contains(member) ? "abstain" : "for");
    }
}
