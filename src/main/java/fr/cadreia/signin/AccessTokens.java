package fr.cadreia.signin;

import fr.cadreia.grant.AccountActs;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.AccountStandings.Standing;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.people.SessionsEnded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal access tokens, by which Camunda Modeler and scripts sign in to the interfaces for their owner. A token is
 * shown once, when it is made; its SHA-256 alone is kept. What ends the sessions of an account ends its tokens too: a
 * closed sign-in, a lost right, a new password or mailbox.
 */
@Component
public class AccessTokens {

    /** The longest life of a token, in days. */
    public static final int LONGEST_DAYS = 90;

    /** The address of the page on which people make and revoke their tokens. */
    public static final String PAGE = "/compte/jetons";

    /** The beginning of every token, by which people and secret scanners know one when they see it. */
    private static final String PREFIX = "cadreia_";

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final AccountStandings standings;
    private final AccountActs acts;

    AccessTokens(JdbcClient jdbc, AccountStandings standings, AccountActs acts) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.acts = acts;
    }

    /** What a token allows, of what its owner may do. */
    public enum Scope {
        /** The token allows requests that change nothing. */
        READ("lire", Set.of()),
        /** It also allows to send diagrams, forms and tables, as Camunda Modeler does. */
        DEPLOY(
                "lire et mettre en vigueur des diagrammes",
                Set.of("/engine-rest/deployment/create", "/engine-rest/engine/default/deployment/create")),
        /** It also allows to give papers back that were signed in a signature tool (parapheur électronique). */
        SIGNED_PAPERS("lire et déposer des papiers signés", Set.of("/api/committee/signed-papers"));

        private final String label;
        private final Set<String> written;

        Scope(String label, Set<String> written) {
            this.label = label;
            this.written = written;
        }

        public String label() {
            return label;
        }

        /**
         * Tells whether the scope allows a request.
         *
         * @param path within the application
         */
        public boolean allows(String method, String path) {
            return Set.of("GET", "HEAD", "OPTIONS").contains(method) || "POST".equals(method) && written.contains(path);
        }

        /** Lists what a person may choose: only administrators deploy, only the committee's desk gives papers back. */
        public static List<Scope> of(Person person) {
            if (person.has(Role.ADMINISTRATORS)) {
                return List.of(READ, DEPLOY);
            }
            return person.has(Role.COMMITTEE_SECRETARY) || person.has(Role.COMMITTEE_CHAIR)
                    ? List.of(READ, SIGNED_PAPERS)
                    : List.of(READ);
        }
    }

    /**
     * A token, without its text.
     *
     * @param name its purpose, in its owner's words
     * @param until the last day of its life
     * @param lastUsedOn empty until it is used
     */
    public record AccessToken(
            long id,
            String account,
            String name,
            Scope scope,
            Instant madeAt,
            LocalDate until,
            Optional<LocalDate> lastUsedOn) {}

    /** Tells whether a secret looks like a token, whether or not it is valid. */
    public static boolean looksLikeOne(String secret) {
        return secret.startsWith(PREFIX);
    }

    /**
     * Makes a token and tells its owner by mail, so that a token which somebody else made in an open session is seen.
     *
     * @return the token's text, which nobody can read again
     */
    @Transactional
    public String make(Person owner, String name, Scope scope, LocalDate until) {
        acts.takeTurn();
        if (!Scope.of(owner).contains(scope)) {
            throw CommandRefusedException.forbidden("Seuls les administrateurs mettent des diagrammes en vigueur.");
        }
        LocalDate last = acts.today().plusDays(LONGEST_DAYS);
        if (until.isBefore(acts.today()) || until.isAfter(last)) {
            throw CommandRefusedException.invalid("«\u00a0Valable jusqu’au\u00a0»\u00a0: choisissez un jour entre"
                    + " aujourd’hui et le " + FrenchText.day(last) + ".");
        }
        if (of(owner.id()).size() >= MOST) {
            throw CommandRefusedException.conflict(
                    "Vous avez déjà " + MOST + " jetons\u00a0: révoquez-en un qui ne sert plus.");
        }
        String text = PREFIX + Secret.token();
        jdbc.sql("""
                        insert into cadre_access_token (account, token_sha256, name, scope, made_at, valid_until)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        owner.id(),
                        Secret.fingerprint(text),
                        name,
                        scope.name(),
                        acts.now().atOffset(ZoneOffset.UTC),
                        until)
                .update();
        acts.record(
                owner.id(),
                AccountChange.Kind.TOKEN_MADE,
                owner.id(),
                "",
                "pour " + scope.label() + ", jusqu’au " + FrenchText.day(until));
        acts.tell(
                List.of(owner.id()),
                "Un jeton d’accès a été créé pour votre compte, pour " + scope.label() + ", jusqu’au "
                        + FrenchText.day(until) + ". Si ce n’est pas vous, révoquez-le et changez de mot de passe.",
                PAGE);
        return text;
    }

    /** Lists the tokens of an account, those that are over included, the newest first. */
    public List<AccessToken> of(String account) {
        return jdbc.sql("select * from cadre_access_token where account = ? order by id desc")
                .param(account)
                .query(AccessTokens::token)
                .list();
    }

    /** Removes a token of its owner; the journal keeps the row. */
    @Transactional
    public void revoke(Person owner, long id) {
        acts.takeTurn();
        int gone = jdbc.sql("delete from cadre_access_token where id = ? and account = ?")
                .params(id, owner.id())
                .update();
        if (gone == 0) {
            throw CommandRefusedException.conflict("Ce jeton n’existe plus.");
        }
        acts.record(owner.id(), AccountChange.Kind.TOKEN_REVOKED, owner.id());
    }

    /** Returns the token with this text, and notes the day of its use; empty where it is unknown or over. */
    public Optional<AccessToken> use(String text) {
        Optional<AccessToken> valid = jdbc.sql("select * from cadre_access_token where token_sha256 = ?")
                .param(Secret.fingerprint(text))
                .query(AccessTokens::token)
                .optional()
                .filter(this::isValid);
        valid.filter(token -> !token.lastUsedOn().equals(Optional.of(acts.today())))
                .ifPresent(token -> jdbc.sql("update cadre_access_token set last_used_on = ? where id = ?")
                        .params(acts.today(), token.id())
                        .update());
        return valid;
    }

    /** Tells whether the token signs its owner in today. */
    public boolean isValid(AccessToken token) {
        Standing standing = standings.of(token.account());
        return !token.until().isBefore(acts.today())
                && !standing.closed()
                && standing.sessionsEnd()
                        .map(end -> !token.madeAt().isBefore(end))
                        .orElse(true);
    }

    /** Ends the tokens of an account with its sessions: one made by a node whose clock is ahead would otherwise outlast them. */
    @EventListener
    void on(SessionsEnded ended) {
        jdbc.sql("update cadre_access_token set valid_until = ? where account = ? and valid_until >= ?")
                .params(acts.today().minusDays(1), ended.account(), acts.today())
                .update();
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        return new AccessToken(
                row.getLong("id"),
                row.getString("account"),
                row.getString("name"),
                Scope.valueOf(row.getString("scope")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", LocalDate.class),
                Optional.ofNullable(row.getObject("last_used_on", LocalDate.class)));
    }
}
