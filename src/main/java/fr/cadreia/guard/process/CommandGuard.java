package fr.cadreia.guard.process;

import fr.cadreia.engine.form.ShownForms;
import fr.cadreia.guard.CommandRight;
import fr.cadreia.guard.RoleRights;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The check that every command of a person to the engine passes, whether it comes over REST, from the Tasklist or from
 * a page. The application's own commands (no signed-in person, or inside another command) pass freely.
 */
@Component
@Order(10)
class CommandGuard extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(CommandGuard.class);

    /**
     * The commands that complete a task or start a case without its form; their refusal names the way that checks the
     * form.
     */
    private static final Set<String> WITHOUT_FORM =
            Set.of("CompleteTaskCmd", "ResolveTaskCmd", "StartProcessInstanceCmd");

    /** The rights that are checked for administrators too: a second role gives them its tasks, not those of others. */
    private static final Set<CommandRight> CHECKED = EnumSet.of(
            CommandRight.START_PROCESS,
            CommandRight.READ_TASK,
            CommandRight.TAKE_TASK,
            CommandRight.SUBMIT_TASK,
            CommandRight.REPAIR);

    private final ProcessEngineConfigurationImpl engine;
    private final People people;
    private final CommandChecks checks;
    private final IdentityChecks identities;
    private final ShownForms forms;

    /** @param engine its configuration, not its services: commands pass here while the engine is still being built */
    CommandGuard(
            @Lazy ProcessEngineConfigurationImpl engine,
            People people,
            CommandChecks checks,
            IdentityChecks identities,
            ShownForms forms) {
        this.identities = identities;
        this.forms = forms;
        this.engine = engine;
        this.people = people;
        this.checks = checks;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication authentication = engine.getIdentityService().getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null || Context.getCommandContext() != null) {
            return next.execute(command);
        }
        Person person = people.find(authentication.getUserId())
                .orElseThrow(() -> new AuthorizationException("Ce compte n’existe plus."));
        CommandRight right = right(command, person);
        requireKnownArguments(command, person);
        QueryExpressions.check(command);
        identities.check(command, person);
        return passOn(command, person, right);
    }

    private CommandRight right(Command<?> command, Person person) {
        String name = command.getClass().getSimpleName();
        if (WITHOUT_FORM.contains(name)) {
            throw FormRefusedException.because(
                    "Passez par le formulaire\u00a0: envoyez les réponses à «\u00a0submit-form\u00a0».");
        }
        CommandRight right = CommandMatrix.of(command.getClass()).orElse(null);
        if (right == null || !RoleRights.allows(person, right)) {
            LOG.warn("Commande refusée à {}\u00a0: {}", person.id(), name);
            throw new AuthorizationException("Cette action n’est pas permise à votre rôle ("
                    + name.replaceAll("(Cmd|Impl|Command)$", "") + "). Les actions sur un dossier se font depuis ses "
                    + "tâches et depuis sa page.");
        }
        return right;
    }

    private static void requireKnownArguments(Command<?> command, Person person) {
        List<String> refused = CommandMatrix.refusedArguments(command);
        if (!refused.isEmpty()) {
            LOG.warn(
                    "Arguments refusés à {}\u00a0: {} {}",
                    person.id(),
                    command.getClass().getSimpleName(),
                    refused);
            throw new AuthorizationException("Cette demande donne ce que personne ne peut donner ("
                    + String.join(", ", refused) + ")\u00a0: envoyez-la sans cela. Rien n’a été fait.");
        }
    }

    private <T> T passOn(Command<T> command, Person person, CommandRight right) {
        if (command.getClass().getSimpleName().equals("FilterQueryImpl") && !person.has(Role.ADMINISTRATORS)) {
            // The engine's own authorizations say which filters a group sees.
            return next.execute(command);
        }
        boolean supervises = person.has(Role.ADMINISTRATORS) && !CHECKED.contains(right);
        // For other commands the engine's authorizations would join a table to every query; our checks take their
        // place.
        return next.execute((Command<T>) context -> {
            AccountChecks.check(command, person);
            if (!supervises) {
                checks.check(context, command, person, right);
            }
            return context.runWithoutAuthorization(forms.inPlaceOf(command));
        });
    }

    /** The rules on passwords for everybody, administrators included. */
    private static final class AccountChecks {

        private AccountChecks() {}

        static void check(Command<?> command, Person person) {
            CommandFields fields = new CommandFields(command);
            if (command instanceof CheckPassword
                    && !fields.text("userId").filter(person.id()::equals).isPresent()) {
                // A person who is signed in could guess the passwords of others here, and make them wait.
                throw new AuthorizationException("On ne vérifie ici que son propre mot de passe.");
            }
            if (command instanceof SaveUserCmd
                    && fields.get("user") instanceof UserEntity user
                    && user.hasNewPassword()
                    && !user.checkPasswordAgainstPolicy()) {
                throw new BadUserRequestException(
                        "Ce mot de passe ne suffit pas\u00a0: il faut douze caractères au moins, dont une "
                                + "minuscule, une majuscule, un chiffre et un caractère spécial, sans l’identifiant, le nom ni l’adresse "
                                + "de la personne.");
            }
        }
    }

    /**
     * Refuses expressions in queries: none in a query that a client sends, at any depth (CVE-2026-109432: the engine checks
     * the outermost only), and in a stored filter only those of a short list.
     */
    private static final class QueryExpressions {

        private static final Set<String> IN_FILTERS =
                Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${ now() }");

        private QueryExpressions() {}

        /** @throws BadUserRequestException when an expression stands where it may not */
        static void check(Object command) {
            DirectFieldAccessor fields = new DirectFieldAccessor(command);
            if (command instanceof AbstractQuery<?, ?> query) {
                refuse(query, Set.of());
            }
            if (read(fields, "extendingQuery") instanceof AbstractQuery<?, ?> query) {
                refuse(query, Set.of());
            }
            if (read(fields, "filter") instanceof Filter filter
                    && filter.getQuery() instanceof AbstractQuery<?, ?> query) {
                refuse(query, IN_FILTERS);
            }
        }

        private static void refuse(AbstractQuery<?, ?> outermost, Set<String> allowed) {
            Deque<AbstractQuery<?, ?>> open = new ArrayDeque<>();
            open.add(outermost);
            while (!open.isEmpty()) {
                AbstractQuery<?, ?> query = open.pop();
                for (String expression : query.getExpressions().values()) {
                    if (!allowed.contains(expression.strip())) {
                        throw new BadUserRequestException(
                                "Cette expression n’est pas permise dans une recherche\u00a0: " + expression
                                        + ". Permises dans un filtre enregistré\u00a0: " + IN_FILTERS);
                    }
                }
                if (read(new DirectFieldAccessor(query), "queries") instanceof Collection<?> alternatives) {
                    for (Object alternative : alternatives) {
                        if (alternative != query && alternative instanceof AbstractQuery<?, ?> nested) {
                            open.add(nested);
                        }
                    }
                }
            }
        }

        private static Object read(DirectFieldAccessor fields, String name) {
            return fields.isReadableProperty(name) ? fields.getPropertyValue(name) : null;
        }
    }
}
