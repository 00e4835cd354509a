package fr.cadreia.guard.process;

import fr.cadreia.engine.command.DeployedDefinitions;
import fr.cadreia.kernel.LateBeans;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * A person who asks what may be started ({@code startablePermissionCheck}, as the Tasklist does) is shown what their
 * roles may start, so that nobody fills in a form only to be refused.
 */
@Component
class ScopedStarts implements SessionFactory {

    private final People people;
    private final SingletonSupplier<List<Startable>> startables;

    ScopedStarts(People people, ObjectProvider<Startable> startables) {
        this.people = people;
        this.startables = LateBeans.all(startables);
    }

    @Override
    public Class<?> getSessionType() {
        return ProcessDefinitionManager.class;
    }

    @Override
    public Session openSession() {
        return new Manager(people, startables);
    }

    /** The session that the engine creates per command. */
    static final class Manager extends DeployedDefinitions {

        private final People people;
        private final SingletonSupplier<List<Startable>> startables;

        Manager(People people, SingletonSupplier<List<Startable>> startables) {
            this.people = people;
            this.startables = startables;
        }

        @Override
        public List<ProcessDefinition> findProcessDefinitionsByQueryCriteria(
                ProcessDefinitionQueryImpl query, Page page) {
            return isNarrowedToNothing(query) ? List.of() : super.findProcessDefinitionsByQueryCriteria(query, page);
        }

        @Override
        public long findProcessDefinitionCountByQueryCriteria(ProcessDefinitionQueryImpl query) {
            return isNarrowedToNothing(query) ? 0 : super.findProcessDefinitionCountByQueryCriteria(query);
        }

        private boolean isNarrowedToNothing(ProcessDefinitionQueryImpl query) {
            Optional<Person> reader = Optional.of(query)
                    .filter(ProcessDefinitionQueryImpl::isStartablePermissionCheck)
                    .flatMap(asked -> Optional.ofNullable(getCommandContext().getAuthenticatedUserId()))
                    .flatMap(people::find);
            if (reader.isEmpty()) {
                return false;
            }
            Set<String> roles = reader.get().roles().stream().map(Role::id).collect(Collectors.toSet());
            String[] keys = startables.obtain().stream()
                    .filter(startable -> startable.groups().stream().anyMatch(roles::contains))
                    .map(Startable::processKey)
                    .toArray(String[]::new);
            if (keys.length == 0) {
                return true;
            }
            query.processDefinitionKeysIn(keys);
            return false;
        }
    }
}
