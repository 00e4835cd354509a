package fr.cadreia.guard.process;

import fr.cadreia.engine.AskElsewhereException;
import fr.cadreia.grant.GrantLinks;
import fr.cadreia.grant.ProfileDesk;
import fr.cadreia.kernel.text.TextSimilarity;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The checks on accounts and groups. A change that gives somebody a right, or the use of another's account, is asked
 * for on our own page and signed there by a second person. The engine's own commands refuse it for everybody and name
 * that page. They still change one's own name and password, and the groups that give no right.
 */
@Component
class IdentityChecks {

    private static final String ASK = "Demandez l’habilitation sur " + GrantLinks.PAGE + ".";

    /** The length of an id of the engine. */
    private static final int LONGEST = 64;

    private final People people;
    private final Identities identities;
    private final ProfileDesk profiles;
    private final AuthorizationService authorizations;

    IdentityChecks(
            @Lazy People people,
            @Lazy Identities identities,
            @Lazy ProfileDesk profiles,
            @Lazy AuthorizationService authorizations) {
        this.people = people;
        this.identities = identities;
        this.profiles = profiles;
        this.authorizations = authorizations;
    }

    /** Checks a command. Called outside the engine's command, which would find what is read here in its own cache. */
    void check(Command<?> command, Person person) {
        CommandFields fields = new CommandFields(command);
        switch (command.getClass().getSimpleName()) {
            case "CreateUserCmd" -> throw elsewhere("Un compte s’ouvre sur " + GrantLinks.PAGE + "/comptes. " + ASK);
            case "DeleteUserCmd" -> delete(fields.text("userId").orElse(""));
            case "SaveUserCmd" -> save(fields, person);
            case "SaveFilterCmd" -> saveFilter(fields);
            case "SaveGroupCmd" -> saveGroup(fields);
            case "DeleteGroupCmd" -> deleteGroup(fields.text("groupId").orElse(""));
            case "CreateMembershipCmd", "DeleteMembershipCmd" ->
                requireFree(fields.text("groupId").orElse(""));
            case "SaveAuthorizationCmd" -> requireFilter(fields.get("authorization"));
            case "DeleteAuthorizationCmd" ->
                requireFilter(authorizations
                        .createAuthorizationQuery()
                        .authorizationId(fields.text("authorizationId").orElse(""))
                        .singleResult());
            default -> {
                // This changes nobody's rights.
            }
        }
    }

    private void delete(String account) {
        if (profiles.takesTwo(account)) {
            throw elsewhere(
                    "Le compte d’une personne en fonction se ferme, il ne se supprime pas\u00a0: fermez sa connexion"
                            + " sur " + GrantLinks.PAGE + "/comptes. " + ASK);
        }
    }

    private void save(CommandFields fields, Person person) {
        if (!(fields.get("user") instanceof UserEntity user)) {
            return;
        }
        requireNoMoreThanALine("Prénom", user.getFirstName());
        requireNoMoreThanALine("Nom", user.getLastName());
        requireNoMoreThanALine("Boîte aux lettres", user.getEmail());
        if (user.getRevision() == 0 || !person.id().equals(user.getId())) {
            throw elsewhere(
                    user.hasNewPassword()
                            ? "Personne ne fixe le mot de passe d’une autre\u00a0: faites-lui envoyer un lien depuis "
                                    + GrantLinks.PAGE + "/comptes. " + ASK
                            : ASK);
        }
        Profile recorded = identities.profile(user.getId()).orElse(new Profile("", "", ""));
        Profile wanted = new Profile(text(user.getFirstName()), text(user.getLastName()), text(user.getEmail()));
        if (!recorded.equals(wanted) && profiles.takesTwo(user.getId())) {
            throw elsewhere(
                    "Le nom et la boîte aux lettres d’une personne qui examine, décide ou administre se changent"
                            + " à deux. " + ASK);
        }
    }

    private void saveGroup(CommandFields fields) {
        if (!(fields.get("group") instanceof Group group)) {
            return;
        }
        if (isRole(text(group.getId()))) {
            throw elsewhere(ASK);
        }
        requireLine("Identifiant du groupe", group.getId());
        if (!group.getId().matches("[a-z0-9-]+")) {
            throw new BadUserRequestException(
                    "Identifiant du groupe\u00a0: des lettres minuscules sans accent, des chiffres et des tirets.");
        }
        requireLine("Nom du groupe", group.getName());
        requireNoRolesName(group.getId());
        requireNoRolesName(group.getName());
        if (!text(group.getType()).isEmpty()) {
            requireLine("Type du groupe", group.getType());
        }
    }

    /** Refuses a text that names a role: readers of a list of groups would take its members for those of the role. */
    private static void requireNoRolesName(String text) {
        String sought = letters(text);
        Arrays.stream(Role.values())
                .filter(role -> letters(role.id()).equals(sought)
                        || letters(role.label()).equals(sought))
                .findFirst()
                .ifPresent(role -> {
                    throw new BadUserRequestException(
                            "Le groupe «\u00a0" + text + "\u00a0» porterait le nom du rôle «\u00a0" + role.label()
                                    + "\u00a0»\u00a0: donnez-lui un autre nom.");
                });
    }

    /**
     * Reduces a name to its letters, without accents, plurals, blanks and signs, so that names which look alike are
     * alike.
     */
    private static String letters(String text) {
        return TextSimilarity.folded(text).replaceAll("s\\b", "").replaceAll("[^a-z0-9]", "");
    }

    private static void saveFilter(CommandFields fields) {
        if (fields.get("filter") instanceof Filter filter) {
            requireLine("Nom du filtre", filter.getName());
        }
    }

    private void deleteGroup(String group) {
        if (isRole(group)) {
            throw elsewhere("Le groupe d’un rôle ne se supprime pas. " + ASK);
        }
        if (people.organisation(group).isPresent()) {
            throw elsewhere("Une organisation ne se supprime pas\u00a0: les dossiers et le registre gardent son nom.");
        }
    }

    private void requireFree(String group) {
        if (isRole(group) || people.organisation(group).isPresent()) {
            throw elsewhere(ASK);
        }
    }

    /**
     * Refuses a name that does not suit the lists and mails in which others read it, or does not fit into the database.
     */
    private static void requireLine(String field, String text) {
        if (text(text).isEmpty()) {
            throw new BadUserRequestException(field + "\u00a0: indiquez-le.");
        }
        requireNoMoreThanALine(field, text);
    }

    private static void requireNoMoreThanALine(String field, String text) {
        if (text(text).length() > LONGEST) {
            throw new BadUserRequestException(field + "\u00a0: " + LONGEST + " caractères au plus.");
        }
        VisibleText.obstacleInLine(text(text)).ifPresent(obstacle -> {
            throw new BadUserRequestException(field + "\u00a0: " + obstacle);
        });
    }

    private static boolean isRole(String group) {
        return Role.of(group).isPresent() || Role.ENGINE_ADMINISTRATORS.equals(group);
    }

    /** Admits a filter of tasks: seeing it is no right, since its list is narrowed for each reader. */
    private static void requireFilter(Object authorization) {
        if (authorization instanceof Authorization known
                && known.getResourceType() != Resources.FILTER.resourceType()) {
            throw elsewhere(ASK);
        }
    }

    private static AskElsewhereException elsewhere(String message) {
        return new AskElsewhereException(message);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
