package fr.cadreia.signin.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real directory server in this process, with the people of an invented town hall. */
final class HouseDirectory extends DirectoryEntries implements AutoCloseable {

    /** The attributes by which the products say that a person is locked. */
    private static final Schema LOCKS = new Schema(new Entry(
            "cn=schema",
            Stream.of(
                            "userAccountControl",
                            "msDS-User-Account-Control-Computed",
                            "accountExpires",
                            "pwdAccountLockedTime",
                            "nsAccountLock")
                    .map(name -> new Attribute(
                            "attributeTypes",
                            "( " + name + "-oid NAME '" + name + "' EQUALITY caseIgnoreMatch"
                                    + " SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )"))
                    .reduce(Attribute::mergeAttributes)
                    .orElseThrow()));

    private final InMemoryDirectoryServer server;
    private final List<String> filters;
    private final AtomicBoolean hidesIds;
    private final AtomicInteger newcomers = new AtomicInteger();

    HouseDirectory() {
        this(new CopyOnWriteArrayList<>(), new AtomicBoolean());
    }

    private HouseDirectory(List<String> filters, AtomicBoolean hidesIds) {
        this(server(filters, hidesIds), filters, hidesIds);
    }

    private HouseDirectory(InMemoryDirectoryServer server, List<String> filters, AtomicBoolean hidesIds) {
        super(server);
        this.server = server;
        this.filters = filters;
        this.hidesIds = hidesIds;
        places();
        start();
    }

    private static InMemoryDirectoryServer server(List<String> filters, AtomicBoolean hidesIds) {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(ROOT);
            config.setSchema(Schema.mergeSchemas(Schema.getDefaultStandardSchema(), LOCKS));
            config.addAdditionalBindCredentials(SERVICE, SERVICE_PASSWORD);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("clear", InetAddress.getLoopbackAddress(), 0, null));
            config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
                @Override
                public void processSearchResult(InMemoryInterceptedSearchResult result) {
                    filters.add(result.getRequest().getFilter().toString());
                }

                @Override
                public void processSearchEntry(InMemoryInterceptedSearchEntry found) {
                    if (hidesIds.get()) {
                        Entry entry = found.getSearchEntry().duplicate();
                        entry.removeAttribute("entryUUID");
                        found.setSearchEntry(entry);
                    }
                }
            });
            return new InMemoryDirectoryServer(config);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A person of the direction, with the sign-in name as password.
     *
     * @param number that no other newcomer has
     * @param id lasting
     */
    record Newcomer(int number, String commonName, String name, String id) {}

    /** Adds a person whom nobody knows yet, who alone is in the team of the direction from now on. */
    Newcomer newcomer() {
        int number = newcomers.incrementAndGet();
        String name = "lea" + number;
        String commonName = "Noël, Léa " + number;
        String id = person(commonName, name, "Léa", "Noël");
        group("équipe " + number, personDn(commonName));
        remakeGroup("équipe", groupDn("équipe " + number));
        return new Newcomer(number, commonName, name, id);
    }

    Map<String, String> settings() {
        return settings(server.getListenPort());
    }

    /** Returns the filters of the searches since the last call. */
    List<String> asked() {
        List<String> all = List.copyOf(filters);
        filters.clear();
        return all;
    }

    /** As an older directory does, or one whose rules keep the service account from reading them. */
    void hideIds() {
        hidesIds.set(true);
    }

    void stop() {
        server.shutDown(true);
    }

    void start() {
        run(server::startListening);
    }

    @Override
    public void close() {
        stop();
    }
}
