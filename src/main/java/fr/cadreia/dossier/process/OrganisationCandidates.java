package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/**
 * Hands a requester's task only to the organisation to which the case belongs, and the authority's act to the authority
 * that decides for it. Of the groups {@code agents} and {@code communes} that the diagram names, the one that does not
 * act for it is left out; the organisation itself, or the authority of the deciding one, is added as a candidate, by
 * which the task is found.
 */
@Component
class OrganisationCandidates {

    private final Matters matters;
    private final People people;
    private final DecidingOrganisations deciding;

    OrganisationCandidates(Matters matters, People people, DecidingOrganisations deciding) {
        this.matters = matters;
        this.people = people;
        this.deciding = deciding;
    }

    void applyTo(TaskDefinition task) {
        Set<Expression> groups = task.getCandidateGroupIdExpressions();
        Set<String> literal = groups.stream().map(Expression::getExpressionText).collect(Collectors.toSet());
        if (literal.stream().anyMatch(group -> has(group, Role::actsForOneOrganisation))) {
            groups.clear();
            task.addCandidateGroupIdExpression(new Candidates(List.copyOf(literal)));
        }
    }

    private static boolean has(String group, Predicate<Role> property) {
        return Role.of(group).filter(property).isPresent();
    }

    private List<String> candidates(List<String> literal, String reference) {
        Optional<String> organisation =
                matters.find(reference).map(Matter::organisation).filter(id -> !id.isEmpty());
        Role acting = organisation
                .flatMap(people::organisation)
                .map(Organisation::requesters)
                .orElse(Role.AGENTS);
        List<String> candidates = new ArrayList<>();
        for (String group : literal) {
            if (!has(group, Role::isRequester) || group.equals(acting.id())) {
                candidates.add(group);
            }
        }
        if (literal.stream().anyMatch(group -> has(group, Role::isRequester))) {
            organisation.ifPresent(candidates::add);
        }
        if (literal.contains(Role.AUTHORITY.id())) {
            organisation
                    .map(deciding::of)
                    .map(Role.AUTHORITY::groupWithin)
                    .filter(group -> !group.isEmpty())
                    .ifPresent(candidates::add);
        }
        return candidates;
    }

    /** Evaluated by the engine when it creates the task. */
    private final class Candidates implements Expression {

        private static final long serialVersionUID = 1L;

        private final transient List<String> literal;

        private Candidates(List<String> literal) {
            this.literal = literal;
        }

        @Override
        public Object getValue(VariableScope scope) {
            ExecutionEntity execution =
                    scope instanceof TaskEntity task ? task.getExecution() : (ExecutionEntity) scope;
            return candidates(literal, execution.getProcessBusinessKey());
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException("Candidates are computed");
        }

        @Override
        public String getExpressionText() {
            return String.join(",", literal);
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
