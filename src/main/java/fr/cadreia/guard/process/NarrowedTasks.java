package fr.cadreia.guard.process;

import fr.cadreia.dossier.task.TaskScope;
import fr.cadreia.guard.TaskRules;
import fr.cadreia.people.Person;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine for the tasks that a person may do. */
@Component
class NarrowedTasks extends AbstractProcessEnginePlugin implements TaskScope {

    private final BarredTasks barred;
    private final NarrowedStatements statements = new NarrowedStatements();
    private final ThreadLocal<Named> named = new ThreadLocal<>();

    /** The person for whom the application asks. */
    record Named(Person person, TaskReach reach) {}

    NarrowedTasks(TaskRules rules, JdbcClient jdbc) {
        this.barred = new BarredTasks(rules, jdbc);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // Its factory of sessions is made by then, and no session yet.
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(statements);
    }

    @Override
    public <T> T of(Person person, Reach reach, Supplier<T> queries) {
        named.set(new Named(
                person,
                switch (reach) {
                    case HELD -> TaskReach.held(person);
                    case OFFERED -> TaskReach.offered(person.taskGroups(), false);
                    case ALL -> TaskReach.of(person, false);
                }));
        try {
            return queries.get();
        } finally {
            named.remove();
        }
    }

    /** Returns the person for whom tasks are asked; empty when the application asks for nobody. */
    Optional<Named> named() {
        return Optional.ofNullable(named.get());
    }

    /** Does a query of tasks within a person's reach, without those that are barred to the person. To be called within a command. */
    <T> T within(Named asked, Supplier<T> query) {
        TaskReach reach = asked.reach();
        if (reach.offered() != null) {
            reach = barred.condition(asked.person(), reach.groups())
                    .map(reach::without)
                    .orElse(reach);
        }
        return statements.narrowed(reach.parts(), query);
    }
}
