package fr.cadreia.people.process;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountMemory;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.StandingChanged;
import java.text.Collator;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** People as the engine's identity service knows them, remembered for a few seconds because every command asks. */
@Component
class EnginePeople implements People {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 5_000;

    /** The directory is one. */
    private static final String WHOLE = "";

    /** The order of a list of persons; an account without a name stands by its id. */
    private static final Comparator<User> IN_ORDER = Comparator.comparing(
                    (User user) -> nullToEmpty(user.getLastName()).strip(), Collator.getInstance(Locale.FRENCH))
            .thenComparing(EnginePeople::name, Collator.getInstance(Locale.FRENCH))
            .thenComparing(User::getId);

    private final IdentityService identity;
    private final SignInIdentities signIns;
    private final AccountStandings standings;
    private final AsApplication application;
    private final AccountMemory<Optional<Person>> persons;
    private final AccountMemory<List<Listing>> directory;
    private final AccountMemory<Optional<String>> formerNames;
    private final AccountMemory<List<Organisation>> organisations;

    EnginePeople(
            @Lazy IdentityService identity,
            SignInIdentities signIns,
            @Lazy AccountStandings standings,
            AsApplication application,
            AuthorityClock clock) {
        this.persons = new AccountMemory<>(REMEMBERED, MOST, clock);
        this.directory = new AccountMemory<>(REMEMBERED, 1, clock);
        this.formerNames = new AccountMemory<>(REMEMBERED, MOST, clock);
        this.organisations = new AccountMemory<>(REMEMBERED, 1, clock);
        this.standings = standings;
        this.identity = identity;
        this.signIns = signIns;
        this.application = application;
    }

    @Override
    public Optional<Person> find(String id) {
        return persons.get(id, this::load);
    }

    @EventListener
    void forget(StandingChanged changed) {
        persons.forget(changed.account());
        formerNames.forget(changed.account());
        directory.forget(WHOLE);
    }

    private Optional<Person> load(String id) {
        return application.call(
                () -> Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                        .map(this::person));
    }

    private Person person(User user) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> groups = new HashSet<>();
        String organisation = "";
        Set<Role> inForce = standings.of(user.getId()).inForce();
        for (Group group : identity.createGroupQuery().groupMember(user.getId()).list()) {
            Optional<Role> role = Role.of(group.getId());
            role.filter(inForce::contains).ifPresent(roles::add);
            if (Organisation.GROUP_TYPE.equals(group.getType())) {
                organisation = group.getId();
            } else if (role.isEmpty()) {
                groups.add(group.getId());
            }
        }
        return new Person(user.getId(), name(user), organisation, roles, groups);
    }

    /** Returns the first and last name, or the id of an account that has neither. */
    static String name(User user) {
        String name = (nullToEmpty(user.getFirstName()) + " " + nullToEmpty(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    @Override
    public String name(String id) {
        return find(id).map(Person::name)
                .or(() -> formerNames.get(id, signIns::formerName))
                .orElse(id.startsWith(Identities.ID_PREFIX) ? "personne " + id : id);
    }

    @Override
    public String signInName(String id) {
        return signIns.signInName(id);
    }

    @Override
    public List<Person> members(String group) {
        Optional<Role> role = Role.of(group);
        return application.call(() -> identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(user -> get(user.getId()))
                .filter(member -> role.map(member::has).orElse(true))
                .toList());
    }

    @Override
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        application.run(() -> identity.createUserQuery().list().stream()
                .sorted(IN_ORDER)
                .forEach(user -> names.put(user.getId(), name(user))));
        return names;
    }

    @Override
    public Map<String, String> distinctNames() {
        Map<String, String> signInNames = signIns.signInNames();
        Map<String, String> names = names();
        names.replaceAll((id, name) -> signInNames.containsKey(id) ? name + " (" + signInNames.get(id) + ")" : name);
        return names;
    }

    /** Reads the address afresh, since its owner changes it and looks at once. */
    @Override
    public Optional<String> mailAddress(String id) {
        if (standings.of(id).closed()) {
            return Optional.empty();
        }
        return application.call(
                () -> Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                        .map(User::getEmail)
                        .map(String::strip)
                        .filter(address -> !address.isEmpty()));
    }

    @Override
    public List<Organisation> organisations() {
        return organisations.get(Organisation.GROUP_TYPE, this::readOrganisations);
    }

    private List<Organisation> readOrganisations(String type) {
        return application.call(
                () -> identity.createGroupQuery().groupType(type).orderByGroupName().asc().list().stream()
                        .map(group -> new Organisation(group.getId(), group.getName()))
                        .toList());
    }

    /**
     * Returns an organisation, and finds at once one that was created since the last reading: nobody asks for an
     * organisation that does not exist.
     */
    @Override
    public Optional<Organisation> organisation(String id) {
        Optional<Organisation> known = People.super.organisation(id);
        if (known.isPresent() || id.isEmpty()) {
            return known;
        }
        return organisations.read(Organisation.GROUP_TYPE, this::readOrganisations).stream()
                .filter(found -> found.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Listing> directory() {
        return directory.get(
                WHOLE,
                whole -> application.call(() -> identity.createUserQuery().list().stream()
                        .map(user -> new Listing(
                                nullToEmpty(user.getFirstName()).strip(),
                                nullToEmpty(user.getLastName()).strip(),
                                nullToEmpty(user.getEmail()).strip()))
                        .toList()));
    }

    private static String nullToEmpty(String text) {
        return text == null ? "" : text;
    }
}
