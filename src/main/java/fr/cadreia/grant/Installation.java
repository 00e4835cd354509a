package fr.cadreia.grant;

import fr.cadreia.grant.InstallationState.Codes;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.GrowingWaits;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the first start to its closing: as long as it is open no case passes the review. Two persons, each with a code
 * from the server's log, become the first administrator and the first guarantor; everything else goes the usual way, and
 * both close it for ever.
 */
@Component
public class Installation {

    static final Duration CODES = Duration.ofMinutes(30);

    private static final int FREE_CODES = 5;

    private final InstallationStore store;
    private final InstallationRecord record;
    private final Identities identities;
    private final People people;
    private final Grants grants;
    private final RecordedRights rights;
    private final GrantDesk desk;
    private final GrantEffects effects;
    private final Guarantors guarantors;
    private final GrantSettings settings;
    private final AccountRecords records;

    /** By address. A code has 59 bits and thirty minutes: no number of addresses comes to it, so that none voids it. */
    private final GrowingWaits<String> wrongCodes;

    /** Once closed it never opens again. */
    private volatile boolean closed;

    Installation(
            InstallationStore store,
            InstallationRecord record,
            Identities identities,
            People people,
            Grants grants,
            RecordedRights rights,
            GrantDesk desk,
            GrantEffects effects,
            Guarantors guarantors,
            GrantSettings settings,
            AccountRecords records,
            AuthorityClock clock) {
        this.wrongCodes = new GrowingWaits<>(FREE_CODES, clock);
        this.store = store;
        this.record = record;
        this.identities = identities;
        this.people = people;
        this.grants = grants;
        this.rights = rights;
        this.desk = desk;
        this.effects = effects;
        this.guarantors = guarantors;
        this.settings = settings;
        this.records = records;
    }

    public boolean isOpen() {
        if (!closed) {
            closed = store.find().filter(InstallationState::isClosed).isPresent();
        }
        return !closed;
    }

    /** Whether one of the first two persons has yet to enter a code. */
    public boolean waitsForCodes() {
        return isOpen()
                && store.find()
                        .map(state -> state.administrator().isEmpty()
                                || state.guarantor().isEmpty())
                        .orElse(true);
    }

    public Optional<InstallationState> state() {
        return store.find();
    }

    /**
     * A person with a code from the log becomes the first administrator or the first guarantor, as the code says.
     *
     * @param address from which it is tried: a person who guesses there waits, and voids no code that others have
     * @return the role
     * @throws WrongCodeException when there is no such code, or no longer
     */
    @Transactional
    public Role enter(String address, String code, String account, Profile profile, String password) {
        if (wrongCodes.isWaiting(address)) {
            throw WrongCodeException.waiting();
        }
        effects.takeTurn();
        InstallationState state = store.lockForUpdate();
        Codes codes = state.codes();
        boolean holds =
                !state.isClosed() && codes.expire().map(effects.now()::isBefore).orElse(false);
        boolean admin = holds && Secret.matches(code, codes.administrator());
        if (!admin && !(holds && Secret.matches(code, codes.guarantor()))) {
            wrongCodes.wrong(address);
            throw WrongCodeException.thatWaits(FREE_CODES);
        }
        Role role = admin ? Role.ADMINISTRATORS : Role.GUARANTORS;
        if (!account.matches("[a-z][a-z0-9.-]{1,62}") || people.find(account).isPresent()) {
            throw CommandRefusedException.invalid(
                    "Identifiant\u00a0: de 2 à 63 lettres minuscules sans accent, chiffres, points ou tirets, qu’aucun compte"
                            + " n’a encore.");
        }
        if (profile.firstName().isBlank() || profile.lastName().isBlank()) {
            throw CommandRefusedException.invalid("Prénom et nom\u00a0: indiquez qui vous êtes.");
        }
        desk.requireMailbox(account, profile.mailbox());
        begin(role, account, profile, password);
        identities.weakness(account, password).ifPresent(weakness -> {
            throw CommandRefusedException.invalid(weakness);
        });
        return role;
    }

    /** The first of a role, whom nobody can ask for or sign for yet: signed when the installation is closed. */
    void begin(Role role, String account, Profile profile, String password) {
        identities.create(account, profile, password, "");
        records.add(account, AccountChange.Kind.CREATED, account, "");
        Optional<LocalDate> until = Optional.of(effects.today().plus(settings.longest()));
        effects.give(
                new Grant(
                        0,
                        account,
                        role,
                        "",
                        Title.NONE,
                        effects.today(),
                        until,
                        until,
                        "Installation de l’application",
                        account,
                        "",
                        effects.now()),
                account);
        InstallationState state = store.lockForUpdate();
        store.save(role == Role.ADMINISTRATORS ? state.withAdministrator(account) : state.withGuarantor(account));
    }

    /** What is missing before it can be closed, French; empty when nothing is. */
    public List<String> missing() {
        return record.missing();
    }

    /**
     * The first administrator and the first guarantor both have to; the second one closes it for ever.
     *
     * @param frameworkAct number and date of the act by which the authority adopted the framework; both sign the same
     */
    @Transactional
    public boolean close(Person person, String password, String frameworkAct) {
        effects.takeTurn();
        InstallationState state = store.lockForUpdate();
        if (state.isClosed()) {
            throw CommandRefusedException.conflict("L’installation est déjà close.");
        }
        if (!person.has(Role.ADMINISTRATORS) && !person.has(Role.GUARANTORS)) {
            throw CommandRefusedException.forbidden("L’installation est close par un administrateur et par un garant.");
        }
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw CommandRefusedException.conflict(
                    "L’installation n’est pas complète\u00a0: " + String.join("\u00a0; ", missing) + ".");
        }
        if (frameworkAct.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Acte qui adopte le cadre de confiance\u00a0: indiquez son numéro et sa date.");
        }
        String entered = state.closing().frameworkAct();
        if (!entered.isEmpty() && !entered.equals(frameworkAct)) {
            throw CommandRefusedException.conflict(
                    "Acte qui adopte le cadre de confiance\u00a0: l’autre personne a indiqué «\u00a0" + entered
                            + "\u00a0». Indiquez le même, ou faites-la recommencer.");
        }
        guarantors.requireFresh(person, password);
        InstallationState next = person.has(Role.ADMINISTRATORS)
                ? state.closedBy(person.id(), state.closing().guarantor(), frameworkAct)
                : state.closedBy(state.closing().administrator(), person.id(), frameworkAct);
        boolean both = next.closing().isByBoth();
        if (both) {
            conclude(next, person.id());
        } else {
            store.save(next);
        }
        return both;
    }

    /** Files the procès-verbal, which both have signed with it the rights of the first two; the row attests it as it is stored. */
    void conclude(InstallationState state, String actor) {
        for (Grant grant : grants.all()) {
            if (grant.role().takesTwoPersons() && grant.countersignedBy().isEmpty()) {
                String second = grant.role() == Role.GUARANTORS
                        ? state.closing().administrator()
                        : state.closing().guarantor();
                rights.sign(grant, second);
            }
        }
        InstallationState concluded = state.closed(effects.now(), record.text(state, effects.now()));
        store.save(concluded);
        rights.attestAll(actor, "procès-verbal, SHA-256 " + concluded.closing().recordSha256());
    }
}
