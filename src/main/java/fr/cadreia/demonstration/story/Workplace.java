package fr.cadreia.demonstration.story;

import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;

/** The engine as the people of the history meet it. */
public interface Workplace {

    /** Does work as this person, or as nobody, so that the engine allows what it would allow them. */
    void as(Optional<Person> person, Runnable work);

    /**
     * The task with this form that is free or this person's own, the oldest when there are several.
     *
     * @param reference of the case, report, call or review that it belongs to
     */
    Optional<String> task(String reference, String form, Person person);

    /** The task of a process that has one. */
    String taskOf(String processInstance);

    /** A vote that an account still has to give, for itself or by proxy. */
    record Ballot(String task, String voter, String member) {}

    List<Ballot> ballots(String reference);

    /** @return the reference of what the process with this start form began */
    String start(String process, UncheckedAnswers answers);

    /** The form that begins this process, in JSON. */
    String startForm(String process);
}
