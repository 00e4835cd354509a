package fr.cadreia.signin.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands in a directory: the people and groups of an invented town hall, whichever server keeps them. */
class DirectoryEntries {

    static final String ROOT = "dc=exemple,dc=fr";
    static final String PEOPLE = "ou=personnes," + ROOT;
    static final String GROUPS = "ou=groupes," + ROOT;
    static final String SERVICE = "cn=cadre-ia," + ROOT;
    static final String SERVICE_PASSWORD = "lecture";

    private final LDAPInterface server;

    DirectoryEntries(LDAPInterface server) {
        this.server = server;
    }

    /** Makes the places where people and groups stand. */
    void places() {
        run(() -> {
            server.add(ROOT, new Attribute("objectClass", "domain"), new Attribute("dc", "exemple"));
            server.add(PEOPLE, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "personnes"));
            server.add(GROUPS, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "groupes"));
        });
    }

    /** Returns the settings of {@code cadre.sign-in.ldap} for a server on this port. */
    static Map<String, String> settings(int port) {
        return Map.of(
                "url",
                "ldap://127.0.0.1:" + port,
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

    /** Removes every person but these. */
    void removeOthers(String... commonNames) {
        List<String> kept = Stream.of(commonNames)
                .map(name -> dn(name).toNormalizedString())
                .toList();
        run(() -> {
            for (Entry person : server.search(PEOPLE, SearchScope.ONE, "(objectClass=person)")
                    .getSearchEntries()) {
                if (!kept.contains(person.getParsedDN().toNormalizedString())) {
                    server.delete(person.getDN());
                }
            }
        });
    }

    interface Change {
        void make() throws LDAPException;
    }

    static void run(Change change) {
        try {
            change.make();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }
}
