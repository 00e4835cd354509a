package fr.cadreia.journal.seal;

import fr.cadreia.journal.AccountEvent.AccountChanged;
import fr.cadreia.journal.AccountEvent.CredentialStored;
import fr.cadreia.journal.AttestedRight;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.StoredAccount;
import fr.cadreia.journal.seal.JournalProblem.Code;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Compares the rights, the memberships of the roles' groups and the accounts (password, name, mailbox, identities) on record with
 * those that the journal gives. A person who writes one into the database alone could become expert, member or
 * administrator, or sign in as somebody else, without anybody's signature.
 */
final class AccountCheck {

    private final LocalDate today;
    private final Consumer<JournalProblem> problems;

    /** The rights as the last row about each gives them. */
    private final Map<Long, AttestedRight> attested = new TreeMap<>();

    private final Map<Long, AttestedRight> missing = new TreeMap<>();

    /** The fingerprint of each account as it was stored last; the accounts on record are taken out. */
    private final Map<String, String> credentials = new TreeMap<>();

    /** The day on which the application last ended a membership, by account and role. */
    private final Map<Membership, LocalDate> left = new HashMap<>();

    private LocalDate lastSealed = LocalDate.MIN;

    private record Membership(String account, String group) {}

    /** @param now the moment as of which rights are in force */
    AccountCheck(Instant now, Consumer<JournalProblem> problems) {
        this.today = AuthorityClock.dayOf(now);
        this.problems = problems;
    }

    /** Takes a seal. The application ran when it sealed, and had begun and ended the rights of the days before. */
    void seal(Seal seal) {
        lastSealed = AuthorityClock.dayOf(seal.statement().sealedAt());
    }

    void check(Chain chain) {
        if (!chain.caseReference().equals(JournalChains.ACCOUNTS)) {
            return;
        }
        for (JournalArchive.Row row : chain.rows()) {
            row.event().ifPresent(event -> take(event, AuthorityClock.dayOf(row.writtenAt())));
        }
        missing.putAll(attested);
    }

    private void take(Event event, LocalDate day) {
        if (event instanceof CredentialStored stored) {
            credentials.put(stored.account(), stored.fingerprint());
        } else if (event instanceof AccountChanged changed) {
            changed.rights().forEach(right -> attested.put(right.id(), right));
            if (changed.change() == Kind.DELETED) {
                credentials.remove(changed.account());
            } else if (changed.change() == Kind.RIGHT_ENDED || changed.change() == Kind.LEFT) {
                left.put(new Membership(changed.account(), changed.group()), day);
            }
        }
    }

    /** Checks a right, after every chain. */
    void check(AttestedRight stored) {
        AttestedRight given = missing.remove(stored.id());
        if (given == null) {
            report(Code.RIGHT_UNKNOWN, "aucune ligne du journal ne donne " + stored.words());
        } else if (!given.equals(stored)) {
            report(Code.RIGHT_CHANGED, stored.words() + " n’est plus celle que le journal donne");
        }
    }

    /** Checks an account, after every right. */
    void check(StoredAccount account) {
        String given = credentials.remove(account.id());
        if (given == null) {
            report(
                    Code.ACCOUNT_UNKNOWN,
                    "aucune ligne du journal ne crée le compte «\u00a0" + account.id() + "\u00a0»");
        } else if (!given.equals(account.fingerprint())) {
            report(
                    Code.CREDENTIAL_CHANGED,
                    "le mot de passe, le nom, la boîte aux lettres ou l’identifiant du compte «\u00a0" + account.id()
                            + "\u00a0» n’est plus ce que le journal explique");
        }
        for (Role role : Role.values()) {
            checkMembership(account, role, role.id());
        }
        checkMembership(account, Role.ADMINISTRATORS, Role.ENGINE_ADMINISTRATORS);
    }

    private void checkMembership(StoredAccount account, Role role, String group) {
        boolean isMember = account.groups().contains(group);
        List<AttestedRight> rights = rights(account.id(), role);
        if (isMember && rights.isEmpty()) {
            report(
                    Code.MEMBERSHIP_UNKNOWN,
                    "aucune habilitation ne met le compte «\u00a0" + account.id() + "\u00a0» dans le groupe «\u00a0"
                            + group + "\u00a0»");
        } else if (!isMember && rights.stream().anyMatch(this::tookEffect)) {
            report(
                    Code.MEMBERSHIP_GONE,
                    "le compte «\u00a0" + account.id() + "\u00a0» n’est plus dans le groupe «\u00a0" + group
                            + "\u00a0», où son habilitation le met");
        }
    }

    /**
     * Lists the rights that have begun and that the application has not ended. A right whose last day is over ends only
     * with the application's next round.
     */
    private List<AttestedRight> rights(String account, Role role) {
        LocalDate ended = left.getOrDefault(new Membership(account, role.id()), LocalDate.MIN);
        List<AttestedRight> rights = new ArrayList<>();
        for (AttestedRight right : attested.values()) {
            boolean hers = right.account().equals(account) && right.role().equals(role.id());
            if (hers
                    && !LocalDate.parse(right.from()).isAfter(today)
                    && (right.until().isEmpty()
                            || LocalDate.parse(right.until()).isAfter(ended))) {
                rights.add(right);
            }
        }
        return rights;
    }

    private boolean tookEffect(AttestedRight right) {
        return LocalDate.parse(right.from()).isBefore(lastSealed)
                && (right.until().isEmpty() || LocalDate.parse(right.until()).isAfter(today));
    }

    /** Finishes the check, after every account. */
    void finish() {
        missing.values().forEach(gone -> report(Code.RIGHT_GONE, gone.words() + ", que le journal donne, manque"));
        credentials
                .keySet()
                .forEach(gone -> report(
                        Code.ACCOUNT_GONE, "le compte «\u00a0" + gone + "\u00a0», que le journal connaît, manque"));
    }

    private void report(Code code, String what) {
        problems.accept(JournalProblem.of(code, JournalChains.ACCOUNTS, what));
    }
}
