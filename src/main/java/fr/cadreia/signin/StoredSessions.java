package fr.cadreia.signin;

import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.database.DatabaseProduct;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.FlushMode;
import org.springframework.session.SaveMode;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sessions of all nodes, in the database. Spring Session reads and writes the rows; this class adds four things:
 * the database holds a hash of the identifier that the browser sends, so that a copy of the database opens no session;
 * the moment of the last request is written once a minute at most; a session ends {@link SessionSettings#longest}
 * after it began, whatever its owner does; and what cannot be read ends the session in place of failing the request.
 */
@Component
public class StoredSessions implements FindByIndexNameSessionRepository<StoredSessions.StoredSession> {

    static final String TABLE = "cadre_web_session";

    /** The shortest time between two writes of the moment of the last request. */
    static final Duration WRITTEN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);

    private static final int ATTEMPTS = 3;

    /** Sessions last as long on a demonstration whose clock is moved. */
    static final AuthorityClock MACHINE = AuthorityClock.ofMachine();

    /**
     * The classes that a session may hold, and no others: what somebody else writes into the database must not run
     * here. Strings and numbers need no entry.
     */
    private static final ObjectInputFilter READABLE = ObjectInputFilter.Config.createFilter("maxdepth=20;maxrefs=20000;"
            + "maxarray=10000;maxbytes=1000000;"
            + "java.lang.Number;java.lang.Long;java.lang.Integer;java.lang.Boolean;java.lang.Object;java.time.*;"
            + "java.util.CollSer;java.util.ImmutableCollections$*;java.util.Map$Entry;java.util.HashMap;java.util.LinkedHashMap;java.util.ArrayList;"
            + "java.util.concurrent.CopyOnWriteArrayList;java.util.Collections$EmptyList;java.util.Collections$UnmodifiableCollection;"
            + "java.util.Collections$UnmodifiableList;java.util.Collections$UnmodifiableRandomAccessList;"
            + "org.springframework.security.core.context.SecurityContextImpl;"
            + "org.springframework.security.core.authority.SimpleGrantedAuthority;"
            + "org.springframework.security.authentication.AbstractAuthenticationToken;"
            + "org.springframework.security.authentication.UsernamePasswordAuthenticationToken;"
            + "org.springframework.security.web.authentication.WebAuthenticationDetails;"
            + "org.springframework.security.web.csrf.DefaultCsrfToken;"
            // A sign-in at a provider that is under way.
            + "org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;"
            + "org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponseType;"
            + "org.springframework.security.oauth2.core.AuthorizationGrantType;"
            + "java.util.Collections$UnmodifiableMap;java.util.Collections$UnmodifiableSet;java.util.LinkedHashSet;"
            + "java.util.HashSet;"
            + "org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
            + "org.springframework.util.MultiValueMapAdapter;"
            + "!*");

    /** An attribute that two requests add at the same moment is there once, with the value of the later one. */
    private static final Map<DatabaseProduct, String> ADDING = Map.of(
            DatabaseProduct.POSTGRESQL,
            "insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes) values (?, ?, ?)"
                    + " on conflict (session_primary_id, attribute_name)"
                    + " do update set attribute_bytes = excluded.attribute_bytes",
            DatabaseProduct.H2,
            "merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)"
                    + " key (session_primary_id, attribute_name) values (?, ?, ?)");

    private final FindByIndexNameSessionRepository<Session> rows;
    private final Secrets secrets = new Secrets();
    private final SessionSettings settings;
    private final ThreadLocal<Request> request = new ThreadLocal<>();

    /** What a request has read. */
    private static final class Request {
        private StoredSession session;
    }

    /**
     * How long somebody stays signed in.
     *
     * @param idle the time without a request after which a session ends, five minutes at least
     * @param longest the time after which a session ends in any case, at least as long as {@code idle} and at most thirty days
     */
    @ConfigurationProperties("cadre.sessions")
    public record SessionSettings(
            @DefaultValue("PT8H") Duration idle,
            @DefaultValue("PT12H") Duration longest) {

        public SessionSettings {
            if (idle.compareTo(Duration.ofMinutes(5)) < 0
                    || longest.compareTo(idle) < 0
                    || longest.compareTo(Duration.ofDays(30)) > 0) {
                throw new StartRefusedException(
                        "Durées de session\u00a0: cadre.sessions.idle vaut cinq minutes au moins, et cadre.sessions.longest"
                                + " n’est ni plus court ni plus long que trente jours (" + idle + " et " + longest
                                + ").");
            }
        }
    }

    StoredSessions(DataSource database, PlatformTransactionManager transactions, SessionSettings settings) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository repository = new JdbcIndexedSessionRepository(new JdbcTemplate(database), own);
        repository.setTableName(TABLE);
        repository.setCreateSessionAttributeQuery(ADDING.get(DatabaseProduct.of(database)));
        repository.setSessionIdGenerator(secrets::next);
        repository.setConversionService(conversion());
        // What a request changes is written once, before its answer goes out; a request that fails half-way leaves
        // nothing. Nobody changes a value in place: see WebappSignIn for the one that Camunda's web applications keep.
        repository.setFlushMode(FlushMode.ON_SAVE);
        repository.setSaveMode(SaveMode.ON_SET_ATTRIBUTE);
        this.rows = plain(repository);
        this.settings = settings;
    }

    @SuppressWarnings("unchecked")
    private static FindByIndexNameSessionRepository<Session> plain(FindByIndexNameSessionRepository<?> repository) {
        return (FindByIndexNameSessionRepository<Session>) repository;
    }

    private static GenericConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, StoredSessions::written);
        conversion.addConverter(byte[].class, Object.class, StoredSessions::read);
        return conversion;
    }

    /** Refuses a value that could not be read again, where it is put into the session. */
    private static byte[] written(Object value) {
        byte[] stored = new SerializingConverter().convert(value);
        read(stored);
        return stored;
    }

    private static Object read(byte[] stored) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored))) {
            in.setObjectInputFilter(READABLE);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public StoredSession createSession() {
        Session row = rows.createSession();
        StoredSession session = new StoredSession(row, secrets.take());
        session.bound(row.getCreationTime());
        return session;
    }

    /** Begins a request of this thread: what it has read is not read again, as Spring Session does once it has answered. */
    public void beginRequest() {
        request.set(new Request());
    }

    public void endRequest() {
        request.remove();
    }

    @Override
    public StoredSession findById(String secret) {
        Request current = request.get();
        if (current == null) {
            return read(secret);
        }
        if (current.session == null || !current.session.getId().equals(secret)) {
            current.session = read(secret);
        }
        return current.session;
    }

    private StoredSession read(String secret) {
        String id = hash(secret);
        Session row = rows.findById(id);
        if (row == null || isReadable(row) && !isOver(row)) {
            return row == null ? null : new StoredSession(row, secret);
        }
        rows.deleteById(id);
        return null;
    }

    /** Tells whether the longest time is over, by the setting of today, which may be shorter than that of the sign-in. */
    private boolean isOver(Session row) {
        return !row.getCreationTime().plus(settings.longest()).isAfter(MACHINE.now());
    }

    /** Reads everything, so that nothing fails later, in the middle of a request. */
    private static boolean isReadable(Session row) {
        try {
            row.getAttributeNames().forEach(row::getAttribute);
            return true;
        } catch (RuntimeException e) {
            LOG.info(
                    "Une session illisible est terminée (elle date d’une autre version, ou a été écrite par autrui).",
                    e);
            return false;
        }
    }

    /**
     * Writes what the request has changed. A session that was ended meanwhile stays ended: there is nothing to write
     * it to, and the request itself has done its work.
     */
    @Override
    public void save(StoredSession session) {
        for (int attempt = 1; ; attempt++) {
            try {
                rows.save(session.row);
                return;
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (DataIntegrityViolationException e) {
                LOG.debug("Session terminée pendant la demande.", e);
                return;
            }
        }
    }

    @Override
    public void deleteById(String secret) {
        if (request.get() != null) {
            beginRequest();
        }
        rows.deleteById(hash(secret));
    }

    /** Returns sessions under the hashes of their identifiers: the identifiers themselves are with the browsers alone. */
    @Override
    public Map<String, StoredSession> findByIndexNameAndIndexValue(String index, String value) {
        Map<String, StoredSession> found = new LinkedHashMap<>();
        rows.findByIndexNameAndIndexValue(index, value).forEach((hash, row) -> {
            if (isReadable(row) && !row.isExpired()) {
                found.put(hash, new StoredSession(row, hash));
            }
        });
        return found;
    }

    /** Returns what the database knows of the identifier that a browser sends: SHA-256, 64 hexadecimal digits. */
    static String hash(String secret) {
        return Secret.fingerprint(secret);
    }

    /** Makes identifiers, and gives their hashes to the rows. */
    private static final class Secrets {

        private final ThreadLocal<String> last = new ThreadLocal<>();

        String next() {
            last.set(Secret.token());
            return hash(last.get());
        }

        /** Returns the identifier whose hash was given last in this thread. */
        String take() {
            String secret = last.get();
            last.remove();
            return secret;
        }
    }

    /** A session as the application sees it, with the identifier that its browser sends. */
    public final class StoredSession implements Session {

        private final Session row;
        private String id;

        private StoredSession(Session row, String id) {
            this.row = row;
            this.id = id;
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public String changeSessionId() {
            row.changeSessionId();
            id = secrets.take();
            return id;
        }

        /** Takes note of a request, once a minute at most. */
        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(row.getLastAccessedTime().plus(WRITTEN))) {
                row.setLastAccessedTime(now);
                bound(now);
            }
        }

        /** Ends the session after a time without a request, and at the latest when the longest time is over. */
        private void bound(Instant now) {
            Duration left = Duration.between(now, row.getCreationTime().plus(settings.longest()));
            Duration idle = settings.idle().compareTo(left) < 0 ? settings.idle() : left;
            row.setMaxInactiveInterval(idle.isNegative() ? Duration.ZERO : idle);
        }

        @Override
        public <T> T getAttribute(String name) {
            return row.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return row.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            row.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            row.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return row.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return row.getLastAccessedTime();
        }

        /** Nothing here asks for another time than the settings give. */
        @Override
        public void setMaxInactiveInterval(Duration interval) {
            row.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return row.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return row.isExpired();
        }
    }
}
