package fr.cadreia.authority;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.UncheckedAnswers;

/** The open task of a case that asks for the authority's act. */
public interface AuthorityTasks {

    /**
     * @param actor account of the person who enters the answers
     * @return the answers, checked as the task's form checks them
     * @throws fr.cadreia.kernel.form.FormRefusedException with the fields to correct
     * @throws fr.cadreia.kernel.form.CommandRefusedException in conflict when the case waits for no act
     */
    Answers checked(String caseReference, String actor, UncheckedAnswers answers);

    /** Ends the task with these answers, as this person; throws the same. */
    void complete(String caseReference, String actor, Answers answers);
}
