package fr.cadreia.people.process;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.Secret;
import fr.cadreia.people.Confirmation;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import fr.cadreia.people.SignInThrottle;
import fr.cadreia.people.StandingChanged;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Accounts of the engine's identity service. */
@Component
class EngineIdentities implements Identities {

    private static final String WEAK =
            "Ce mot de passe ne suffit pas\u00a0: il faut douze caractères au moins, dont une minuscule, "
                    + "une majuscule, un chiffre et un caractère spécial, sans l’identifiant, le nom ni l’adresse de la personne.";

    private static final int ID_LETTERS = 10;

    /**
     * Looked up when it is needed: this bean exists before the engine, and a proxy would hide the method that saves
     * past its policy.
     */
    private final SingletonSupplier<IdentityService> engine;

    private final AsApplication application;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final SignInIdentities signIns;
    private final ObjectProvider<Confirmation> confirmations;
    private final SecureRandom random = new SecureRandom();

    EngineIdentities(
            ObjectProvider<IdentityService> engine,
            AsApplication application,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            SignInIdentities signIns,
            ObjectProvider<Confirmation> confirmations) {
        this.engine = SingletonSupplier.of(engine::getObject);
        this.application = application;
        this.throttle = throttle;
        this.events = events;
        this.signIns = signIns;
        this.confirmations = confirmations;
    }

    @Override
    public String newAccount() {
        String id = random.ints(ID_LETTERS, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", ID_PREFIX, ""));
        return application.call(() -> user(id)) == null
                        && signIns.formerName(id).isEmpty()
                ? id
                : newAccount();
    }

    @Override
    public void create(String account, String signInName, Profile profile, String password, String organisation) {
        write(account, () -> {
            if (!signInName.isEmpty()) {
                signIns.link(account, SignInProvider.LOCAL, "", signInName);
            }
            User user = identity().newUser(account);
            fill(user, profile);
            user.setPassword(password.isEmpty() ? Secret.token() : password);
            save(user);
            if (!organisation.isEmpty()) {
                identity().createMembership(account, organisation);
            }
        });
    }

    @Override
    public Optional<Profile> profile(String account) {
        return application.call(() -> Optional.ofNullable(user(account))).map(EngineIdentities::profile);
    }

    @Override
    public Map<String, Profile> profiles(Collection<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : application.call(
                        () -> identity().createUserQuery().userIdIn(accounts.toArray(String[]::new)).list().stream()
                                .collect(Collectors.toMap(User::getId, EngineIdentities::profile)));
    }

    private static Profile profile(User user) {
        return new Profile(text(user.getFirstName()), text(user.getLastName()), text(user.getEmail()));
    }

    @Override
    public void changeProfile(String account, Profile profile) {
        write(account, () -> {
            User user = user(account);
            fill(user, profile);
            identity().saveUser(user);
        });
    }

    @Override
    public void setPassword(String account, String password) {
        write(account, () -> {
            User user = user(account);
            user.setPassword(password);
            save(user);
        });
    }

    @Override
    public void forgetPassword(String account) {
        setPassword(account, Secret.token());
    }

    @Override
    public Optional<String> weakness(String account, String password) {
        boolean strong = application.call(() ->
                identity().checkPasswordAgainstPolicy(password, user(account)).isValid());
        return strong ? Optional.empty() : Optional.of(WEAK);
    }

    @Override
    public void join(String account, Role role) {
        write(account, () -> {
            add(account, role.id());
            if (role == Role.ADMINISTRATORS) {
                // Without a direct member of the engine's own group, the webapps send everybody to the first-user
                // set-up.
                add(account, Role.ENGINE_ADMINISTRATORS);
            }
        });
    }

    @Override
    public void leave(String account, Role role) {
        write(account, () -> {
            identity().deleteMembership(account, role.id());
            if (role == Role.ADMINISTRATORS) {
                identity().deleteMembership(account, Role.ENGINE_ADMINISTRATORS);
            }
        });
    }

    @Override
    public void link(String account, SignInProvider provider, String subject, String signInName) {
        signIns.link(account, provider, subject, signInName);
        events.publishEvent(new StandingChanged(account));
    }

    @Override
    public void rename(String account, SignInProvider provider, String signInName) {
        signIns.rename(account, provider, signInName);
        events.publishEvent(new StandingChanged(account));
    }

    @Override
    public void unlink(String account, SignInProvider provider) {
        signIns.unlink(account, provider);
        events.publishEvent(new StandingChanged(account));
    }

    @Override
    public boolean isProvided(String account) {
        return signIns.find(account).stream().anyMatch(identity -> identity.provider() != SignInProvider.LOCAL);
    }

    @Override
    public List<String> members(Role role) {
        return application.call(() -> identity().createUserQuery().memberOfGroup(role.id()).list().stream()
                .map(User::getId)
                .toList());
    }

    @Override
    public void moveTo(String account, String organisation) {
        write(account, () -> {
            for (Group group : identity()
                    .createGroupQuery()
                    .groupMember(account)
                    .groupType(Organisation.GROUP_TYPE)
                    .list()) {
                identity().deleteMembership(account, group.getId());
            }
            if (!organisation.isEmpty()) {
                add(account, organisation);
            }
        });
    }

    @Override
    public Set<String> names(String account) {
        Stream<String> profile = profile(account).stream().flatMap(known -> Stream.of(known.name(), known.mailbox()));
        Stream<String> signIn = signIns.find(account).stream()
                .flatMap(identity -> Stream.of(identity.signInName(), identity.subject()));
        return Stream.of(profile, signIns.formerName(account).stream(), signIn)
                .flatMap(Function.identity())
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }

    @Override
    public void erase(String account) {
        write(account, () -> identity().deleteUser(account));
        signIns.forget(account);
    }

    @Override
    public Optional<String> ownerOf(String mailbox) {
        return application.call(() -> MailboxOwners.find(identity().createNativeUserQuery(), mailbox, ""));
    }

    @Override
    public boolean confirms(String account, String password) {
        return !throttle.isWaiting(account)
                && (confirmations.stream().anyMatch(provider -> provider.isConfirmed(account, password))
                        || application.call(() -> identity().checkPassword(account, password)));
    }

    private void add(String account, String group) {
        boolean member = identity()
                        .createUserQuery()
                        .userId(account)
                        .memberOfGroup(group)
                        .count()
                > 0;
        if (!member) {
            identity().createMembership(account, group);
        }
    }

    private void write(String account, Runnable work) {
        application.run(() -> IdentityWriting.run(work));
        events.publishEvent(new StandingChanged(account));
    }

    private IdentityService identity() {
        return engine.obtain();
    }

    private User user(String account) {
        return identity().createUserQuery().userId(account).singleResult();
    }

    /** Saves past the policy of passwords: it is checked before, and a demo account's password is its id. */
    private void save(User user) {
        ((IdentityServiceImpl) identity()).saveUser(user, true);
    }

    private static void fill(User user, Profile profile) {
        user.setFirstName(profile.firstName());
        user.setLastName(profile.lastName());
        user.setEmail(profile.mailbox().isEmpty() ? null : profile.mailbox());
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
