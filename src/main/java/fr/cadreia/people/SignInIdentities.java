package fr.cadreia.people;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The names beside the accounts' ids, which mean nothing and stay: the identities by which accounts sign in, at most one
 * of each provider, and what the persons of deleted accounts were called. Whatever names a person stands here and in the
 * profiles, never in the journal.
 */
@Repository
public class SignInIdentities {

    private static final int LONGEST = 255;

    private static final Pattern LOCAL_NAME = Pattern.compile("[a-z][a-z0-9.-]{1,62}");

    private final JdbcClient jdbc;
    private final AuthorityClock clock;
    private final AccountRecords records;

    SignInIdentities(JdbcClient jdbc, AuthorityClock clock, @Lazy AccountRecords records) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An identity of an account.
     *
     * @param subject the lasting name at the provider; of a local identity, its sign-in name as {@link #normalised}
     * @param signInName the name that the person types or reads
     * @param since the moment at which the identity got this name
     */
    public record SignInIdentity(
            String account, SignInProvider provider, String subject, String signInName, Instant since) {

        /** Reads a row of the table of identities. */
        public static SignInIdentity of(ResultSet row, int number) throws SQLException {
            return new SignInIdentity(
                    row.getString("account"),
                    SignInProvider.valueOf(row.getString("provider")),
                    row.getString("subject"),
                    row.getString("sign_in_name"),
                    row.getObject("since", OffsetDateTime.class).toInstant());
        }
    }

    /**
     * Tells whether a sign-in name or a provider's subject can be one: longer ones and those with invisible characters are
     * nobody's, and a database need not take them.
     */
    public static boolean isName(String name) {
        return name.length() <= LONGEST && VisibleText.obstacleInLine(name).isEmpty();
    }

    /** Returns the account that a provider knows by this subject. */
    public Optional<String> account(SignInProvider provider, String subject) {
        if (!isName(subject)) {
            return Optional.empty();
        }
        return jdbc.sql("select account from cadre_identity where provider = ? and subject = ?")
                .params(provider.name(), subject)
                .query(String.class)
                .optional();
    }

    /** Returns the account with this local sign-in name, in capitals or small letters, however its accents are coded. */
    public Optional<String> named(String signInName) {
        return account(SignInProvider.LOCAL, normalised(signInName));
    }

    /** Lists the identities of an account: the local one first. */
    public List<SignInIdentity> find(String account) {
        return jdbc
                .sql("select * from cadre_identity where account = ?")
                .param(account)
                .query(SignInIdentity::of)
                .list()
                .stream()
                .sorted(Comparator.comparing(SignInIdentity::provider))
                .toList();
    }

    /** Returns the identity of an account at a provider. */
    public Optional<SignInIdentity> find(String account, SignInProvider provider) {
        return find(account).stream()
                .filter(known -> known.provider() == provider)
                .findFirst();
    }

    /** Lists the identities that a provider gave. */
    public List<SignInIdentity> all(SignInProvider provider) {
        return jdbc.sql("select * from cadre_identity where provider = ? order by subject")
                .param(provider.name())
                .query(SignInIdentity::of)
                .list();
    }

    /** Tells whether the account's person signs in by this name, at any provider. */
    public boolean isNameOf(String signInName, String account) {
        return find(account).stream()
                .anyMatch(known -> normalised(known.signInName()).equals(normalised(signInName)));
    }

    /** Returns by account the name that its person types: the provider's, or else the local one. */
    public Map<String, String> signInNames() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(
                        "select account, sign_in_name from cadre_identity order by case provider when 'LOCAL' then 0 else 1 end")
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    /** Returns the name that the account's person types: the provider's, or else the local one; empty without any. */
    public String signInName(String account) {
        return find(account).stream()
                .reduce((local, provided) -> provided)
                .map(SignInIdentity::signInName)
                .orElse("");
    }

    /**
     * Gives an account an identity, in the transaction of the account's own change.
     *
     * @param subject ignored for a local identity, whose subject is its sign-in name
     * @throws CommandRefusedException when the identity is another account's, or the account has one of this provider
     */
    public void link(String account, SignInProvider provider, String subject, String signInName) {
        String lasting = subject(provider, subject, signInName);
        if (!isName(lasting)) {
            throw CommandRefusedException.invalid(
                    "Identifiant\u00a0: il est trop long, ou contient un caractère invisible.");
        }
        requireFree(account, provider, lasting);
        if (find(account, provider).isPresent()) {
            throw CommandRefusedException.conflict("Ce compte a déjà une identité de cette sorte.");
        }
        jdbc.sql("insert into cadre_identity (account, provider, subject, sign_in_name, since) values (?, ?, ?, ?, ?)")
                .params(
                        account,
                        provider.name(),
                        lasting,
                        signInName,
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
        record(account);
    }

    /**
     * Changes the sign-in name of an identity, in a transaction; no effect where the account has none of this provider.
     *
     * @throws CommandRefusedException when another account has the name at this provider
     */
    public void rename(String account, SignInProvider provider, String signInName) {
        find(account, provider).ifPresent(known -> {
            String lasting = subject(provider, known.subject(), signInName);
            requireFree(account, provider, lasting);
            jdbc.sql("""
                            update cadre_identity set subject = ?, sign_in_name = ?, since = ?
                            where account = ? and provider = ?""")
                    .params(lasting, signInName, clock.now().atOffset(ZoneOffset.UTC), account, provider.name())
                    .update();
            record(account);
        });
    }

    /** Takes the identity at a provider from an account; no effect where the account has none. */
    public void unlink(String account, SignInProvider provider) {
        jdbc.sql("delete from cadre_identity where account = ? and provider = ?")
                .params(account, provider.name())
                .update();
        record(account);
    }

    /** Records what the account signs in by from now on; a new account is recorded as it is stored. */
    private void record(String account) {
        jdbc.sql("select PWD_, SALT_, FIRST_, LAST_, EMAIL_ from ACT_ID_USER where ID_ = ?")
                .param(account)
                .query((row, number) -> AccountRecords.fingerprint(
                        row.getString("PWD_"),
                        row.getString("SALT_"),
                        row.getString("FIRST_"),
                        row.getString("LAST_"),
                        row.getString("EMAIL_"),
                        find(account)))
                .optional()
                .ifPresent(fingerprint -> records.addCredential(account, fingerprint));
    }

    /** Requires that people can type this local sign-in name anywhere. */
    public static void requireWellFormed(String signInName) {
        if (!LOCAL_NAME.matcher(signInName).matches()) {
            throw CommandRefusedException.invalid(
                    "Identifiant\u00a0: de 2 à 63 lettres minuscules sans accent, chiffres, points"
                            + " ou tirets, en commençant par une lettre.");
        }
    }

    /** Takes all identities from an account. */
    public void unlink(String account) {
        jdbc.sql("delete from cadre_identity where account = ?").param(account).update();
    }

    /** Keeps what the person of a deleted account was called, for all that tells of them. */
    public void keepName(String account, String name) {
        jdbc.sql("delete from cadre_former_name where account = ?")
                .param(account)
                .update();
        jdbc.sql("insert into cadre_former_name (account, name) values (?, ?)")
                .params(account, name)
                .update();
    }

    /** Returns what the person of a deleted account was called; empty for an account that was never deleted. */
    public Optional<String> formerName(String account) {
        return jdbc.sql("select name from cadre_former_name where account = ?")
                .param(account)
                .query(String.class)
                .optional();
    }

    /** Forgets for good what the person of an account was called and signed in by. */
    public void forget(String account) {
        unlink(account);
        jdbc.sql("delete from cadre_former_name where account = ?")
                .param(account)
                .update();
    }

    private void requireFree(String account, SignInProvider provider, String subject) {
        if (account(provider, subject).filter(owner -> !owner.equals(account)).isPresent()) {
            throw CommandRefusedException.conflict(
                    "Identifiant\u00a0: un autre compte a déjà celui-ci, choisissez-en un autre.");
        }
    }

    private static String subject(SignInProvider provider, String subject, String signInName) {
        return provider == SignInProvider.LOCAL ? normalised(signInName) : subject;
    }

    /** Returns a sign-in name or mail address as it is compared: without case, and in one form of Unicode. */
    public static String normalised(String signInName) {
        return Normalizer.normalize(signInName, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
