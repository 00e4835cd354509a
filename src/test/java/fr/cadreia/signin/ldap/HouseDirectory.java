package fr.cadreia.signin.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.schema.Schema;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A real directory server in this process, with the people of an invented town hall. */
final class HouseDirectory implements AutoCloseable {

    static final String PEOPLE = "ou=personnes,dc=exemple,dc=fr";
    static final String GROUPS = "ou=groupes,dc=exemple,dc=fr";
    static final String SERVICE = "cn=cadre-ia,dc=exemple,dc=fr";
    static final String SERVICE_PASSWORD = "lecture";

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
    private final List<String> filters = new CopyOnWriteArrayList<>();
    private volatile boolean hidesIds;

    HouseDirectory() {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=exemple,dc=fr");
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
                    if (hidesIds) {
                        Entry entry = found.getSearchEntry().duplicate();
                        entry.removeAttribute("entryUUID");
                        found.setSearchEntry(entry);
                    }
                }
            });
            server = new InMemoryDirectoryServer(config);
            server.add("dc=exemple,dc=fr", new Attribute("objectClass", "domain"), new Attribute("dc", "exemple"));
            server.add(PEOPLE, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "personnes"));
            server.add(GROUPS, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "groupes"));
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the settings of {@code cadre.sign-in.ldap}. */
    Map<String, String> settings() {
        return Map.of(
                "url",
                "ldap://127.0.0.1:" + server.getListenPort(),
                "user-base",
                PEOPLE,
                "group-base",
                GROUPS,
                "account",
                SERVICE,
                "password",
                SERVICE_PASSWORD);
    }

    /** Adds a person, whose password is the sign-in name; returns the lasting id. */
    String person(String commonName, String signInName, String firstName, String lastName) {
        DN dn = dn(commonName);
        run(() -> server.add(
                dn.toString(),
                new Attribute("objectClass", "person", "inetOrgPerson", "extensibleObject"),
                new Attribute("cn", commonName),
                new Attribute("uid", signInName),
                new Attribute("givenName", firstName),
                new Attribute("sn", lastName),
                new Attribute("mail", signInName + "@exemple.fr"),
                new Attribute("userPassword", signInName)));
        return id(dn.toString());
    }

    /** Adds a group; returns its lasting id. */
    String group(String name, String... members) {
        String dn = groupDn(name);
        run(() -> server.add(
                dn,
                new Attribute("objectClass", "groupOfNames"),
                new Attribute("cn", name),
                new Attribute("member", members)));
        return id(dn);
    }

    /** Gives a group these members, and makes it where it is missing. */
    void remakeGroup(String name, String... members) {
        try {
            if (server.getEntry(groupDn(name)) == null) {
                group(name, members);
            } else {
                set(groupDn(name), "member", members);
            }
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    static String groupDn(String name) {
        return new DN(new RDN("cn", name), parent(GROUPS)).toString();
    }

    static String personDn(String commonName) {
        return dn(commonName).toString();
    }

    private static DN dn(String commonName) {
        return new DN(new RDN("cn", commonName), parent(PEOPLE));
    }

    private static DN parent(String dn) {
        try {
            return new DN(dn);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private String id(String dn) {
        try {
            return server.getEntry(dn, "entryUUID").getAttributeValue("entryUUID");
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(String dn, String attribute, String... values) {
        run(() -> server.modify(dn, new Modification(ModificationType.REPLACE, attribute, values)));
    }

    void rename(String commonName, String newName) {
        run(() -> server.modifyDN(personDn(commonName), new RDN("cn", newName).toString(), true));
    }

    void remove(String dn) {
        run(() -> server.delete(dn));
    }

    /** Returns the filters of the searches since the last call. */
    List<String> asked() {
        List<String> all = List.copyOf(filters);
        filters.clear();
        return all;
    }

    /** As an older directory does, or one whose rules keep the service account from reading them. */
    void hideIds() {
        hidesIds = true;
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

    private interface Change {
        void make() throws LDAPException;
    }

    private static void run(Change change) {
        try {
            change.make();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }
}
