package fr.cadreia.demonstration.story;

import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;

/** The engine as the people of the history use it. */
public interface Workplace {

    /** Runs work as this person, or as nobody, with only the rights that the engine gives them. */
    void as(Optional<Person> person, Runnable work);

    /**
     * Finds the oldest task with this form that is free or held by this person.
     *
     * @param reference the reference of the case, report, call or review to which the task belongs
     */
    Optional<String> task(String reference, String form, Person person);

    /** Returns the task of a process that has exactly one. */
    String taskOf(String processInstance);

    /** A vote that an account still has to give, for itself or by proxy. */
    record Ballot(String task, String voter, String member) {}

    List<Ballot> ballots(String reference);

    /** @return the reference of the matter that the process began */
    String start(String process, UncheckedAnswers answers);

    /** Returns the form that begins this process, in JSON. */
    String startForm(String process);
}
