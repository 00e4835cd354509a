package fr.cadreia.grant;

import fr.cadreia.grant.InstallationState.Codes;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.database.Attempts;
import fr.cadreia.kernel.database.Attempts.Asked;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The installation, from the first start to its closing; as long as it is open no case passes the review. Two
 * persons, each with a code from the server's log, become the first administrator and the first guarantor. Everything
 * else goes the usual way, and both persons close the installation for ever.
 */
@Component
public class Installation {

    static final Duration CODES = Duration.ofMinutes(30);

    private static final int FREE_CODES = 5;

    /** The gate at which wrong codes are counted. */
    private static final String CODE = "installation-code";

    private final InstallationStore store;
    private final InstallationRecord record;
    private final Identities identities;
    private final GrantEffects effects;
    private final Guarantors guarantors;
    private final GrantSettings settings;
    private final AccountActs acts;

    /**
     * The waits after wrong codes, by address. A code has 59 bits and lasts thirty minutes: even many addresses
     * cannot guess it, so wrong codes do not make it void.
     */
    private final Attempts wrongCodes;

    /** Whether the installation is closed; it never opens again. */
    private volatile boolean closed;

    Installation(
            InstallationStore store,
            InstallationRecord record,
            Identities identities,
            GrantEffects effects,
            Guarantors guarantors,
            GrantSettings settings,
            Attempts wrongCodes,
            AccountActs acts) {
        this.store = store;
        this.record = record;
        this.identities = identities;
        this.effects = effects;
        this.guarantors = guarantors;
        this.settings = settings;
        this.acts = acts;
        this.wrongCodes = wrongCodes;
    }

    public boolean isOpen() {
        if (!closed) {
            closed = store.find().filter(InstallationState::isClosed).isPresent();
        }
        return !closed;
    }

    /** Tells whether one of the first two persons still has to enter a code. */
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
     * Makes a person with a code from the log the first administrator or the first guarantor, as the code says.
     *
     * @param address the address from which the code is sent: a person who guesses from there has to wait, and makes
     *     nobody's code void
     * @return the role
     * @throws WrongCodeException when there is no such code, or it has expired
     */
    @Transactional
    public Role enter(String address, String code, String signInName, Profile profile, String password) {
        if (wrongCodes.isWaiting(new Asked(CODE, "", address))) {
            throw WrongCodeException.waiting();
        }
        acts.takeTurn();
        InstallationState state = store.lockForUpdate();
        Codes codes = state.codes();
        boolean holds =
                !state.isClosed() && codes.expire().map(acts.now()::isBefore).orElse(false);
        boolean admin = holds && Secret.isCode(code, codes.administrator());
        if (!admin && !(holds && Secret.isCode(code, codes.guarantor()))) {
            wrongCodes.wrong(new Asked(CODE, "", address), FREE_CODES);
            throw WrongCodeException.thatWaits(FREE_CODES);
        }
        Role role = admin ? Role.ADMINISTRATORS : Role.GUARANTORS;
        SignInIdentities.requireWellFormed(signInName);
        if (profile.firstName().isBlank() || profile.lastName().isBlank()) {
            throw CommandRefusedException.invalid("Prénom et nom\u00a0: indiquez qui vous êtes.");
        }
        identities.requireMailbox("", profile.mailbox());
        String account = begin(role, signInName, profile, password);
        identities.weakness(account, password).ifPresent(weakness -> {
            throw CommandRefusedException.invalid(weakness);
        });
        return role;
    }

    /**
     * Gives the first person of a role the right that nobody can ask for or sign yet; it is signed when the
     * installation is closed.
     *
     * @return the account's id
     */
    String begin(Role role, String signInName, Profile profile, String password) {
        String account = identities.newAccount();
        identities.create(account, signInName, profile, password, "");
        acts.record(account, AccountChange.Kind.CREATED, account);
        LocalDate until = acts.today().plus(settings.longest());
        effects.give(
                Grant.ofOne(account, role, acts.today(), until, "Installation de l’application", account, acts.now()),
                account);
        InstallationState state = store.lockForUpdate();
        store.save(role == Role.ADMINISTRATORS ? state.withAdministrator(account) : state.withGuarantor(account));
        return account;
    }

    /**
     * Returns the parts that are missing before the installation can be closed, French; empty when the authority can
     * begin.
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        require(Role.ADMINISTRATORS, 2, "un second administrateur", missing);
        require(Role.GUARANTORS, 2, "un second garant des habilitations", missing);
        require(Role.COMMITTEE_SECRETARY, 1, "le secrétariat du comité", missing);
        require(Role.COMMITTEE_CHAIR, 1, "la présidence du comité", missing);
        require(Role.COMMITTEE_ELECTED, 1, "les mandats du collège des élus, avec l’acte qui fonde le comité", missing);
        require(Role.COMMITTEE_AGENTS, 1, "les mandats du collège des agents", missing);
        require(
                Role.AUTHORITY,
                1,
                "un titulaire de l’autorité compétente, qui suit ou refuse les avis du comité",
                missing);
        return missing;
    }

    private void require(Role role, int least, String what, List<String> missing) {
        if (guarantors.active(role).size() < least) {
            missing.add(what);
        }
    }

    /**
     * Closes the installation for one of its two persons, the first administrator and the first guarantor; the second
     * of them closes it for ever.
     *
     * @param frameworkAct number and date of the act by which the authority adopted the framework; both persons must
     *     give the same one
     */
    @Transactional
    public boolean close(Person person, String password, String frameworkAct) {
        acts.takeTurn();
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
            record.conclude(next, person.id());
        } else {
            store.save(next);
        }
        return both;
    }
}
