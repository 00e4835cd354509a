package fr.cadreia.guard.attack;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A class on the class path that a diagram names: it could be any. */
public class Marking implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("mark", "owned");
    }
}
