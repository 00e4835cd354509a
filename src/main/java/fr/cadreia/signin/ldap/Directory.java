package fr.cadreia.signin.ldap;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.naming.directory.SearchControls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.InvalidNameException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.OperationNotSupportedException;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.core.support.AbstractContextMapper;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.ldap.filter.EqualsFilter;
import org.springframework.ldap.filter.OrFilter;
import org.springframework.ldap.support.LdapEncoder;
import org.springframework.ldap.support.LdapUtils;
import org.springframework.stereotype.Component;

/**
 * Reads the directory of the house: one entry by its sign-in name, some by their lasting ids, and the groups above one.
 * It never lists people, and never writes. What it cannot learn it reports as {@link DirectoryUnavailableException}.
 */
@Component
@Profile("ldap")
class Directory {

    /** The number of entries that one request asks for; directories cut answers of a thousand. */
    private static final int AT_ONCE = 100;

    private static final int ACCOUNT_DISABLED = 0x2;
    private static final int ACCOUNT_LOCKED = 0x10;

    /** The seconds from 1601, from which Active Directory counts, to 1970. */
    private static final long FROM_1601 = 11_644_473_600L;

    private static final long TICKS_PER_SECOND = 10_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private static final String[] PERSON = {
        "givenName",
        "sn",
        "mail",
        "userAccountControl",
        "msDS-User-Account-Control-Computed",
        "accountExpires",
        "pwdAccountLockedTime",
        "nsAccountLock"
    };

    private final LdapSettings settings;
    private final LdapContextSource source;
    private final LdapTemplate directory;
    private final AuthorityClock machine = AuthorityClock.ofMachine();

    /** @throws StartRefusedException with the first setting that is wrong */
    Directory(LdapSettings settings) {
        settings.problems().stream().findFirst().ifPresent(problem -> {
            throw new StartRefusedException(problem);
        });
        this.settings = settings;
        this.source = source(settings);
        this.directory = new LdapTemplate(source);
        // Active Directory answers a search of the whole tree with references to other servers, which nobody follows.
        directory.setIgnorePartialResultException(true);
    }

    private static LdapContextSource source(LdapSettings settings) {
        LdapContextSource source = new LdapContextSource();
        source.setUrl(settings.url());
        source.setUserDn(settings.account());
        source.setPassword(settings.password());
        source.setReferral("ignore");
        source.setPooled(false);
        String wait = String.valueOf(settings.timeout().toMillis());
        source.setBaseEnvironmentProperties(Map.of(
                "com.sun.jndi.ldap.connect.timeout",
                wait,
                "com.sun.jndi.ldap.read.timeout",
                wait,
                "java.naming.ldap.attributes.binary",
                LdapSettings.Kind.ACTIVE_DIRECTORY.idAttribute()));
        source.afterPropertiesSet();
        return source;
    }

    /**
     * A person's entry.
     *
     * @param id the lasting id, lower case
     * @param mailbox empty where the directory has none
     * @param locked whether the directory lets the person sign in nowhere
     */
    record Entry(
            String dn,
            String id,
            String signInName,
            String firstName,
            String lastName,
            String mailbox,
            boolean locked) {}

    /** Returns the person with this sign-in name; empty where there is none, or more than one. */
    Optional<Entry> find(String signInName) {
        List<Entry> found = people(settings.kind().filter().replace("{0}", LdapEncoder.filterEncode(signInName)), 2);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns the people with these lasting ids, by id; those who are gone are left out. */
    Map<String, Entry> find(Collection<String> ids) {
        Map<String, Entry> found = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            StringBuilder filter = new StringBuilder("(|");
            some.forEach(id -> filter.append(idFilter(id)));
            people(filter.append(')').toString(), some.size()).forEach(entry -> found.put(entry.id(), entry));
        }
        return found;
    }

    /** Tells whether the password opens the person's entry. An empty one opens none, though directories accept it. */
    boolean opens(Entry person, String password) {
        if (password.isEmpty()) {
            return false;
        }
        return asked(() -> {
            try {
                LdapUtils.closeContext(source.getContext(person.dn(), password));
                return true;
            } catch (AuthenticationException | OperationNotSupportedException | InvalidNameException wrong) {
                return false;
            }
        });
    }

    /** Returns the lasting ids of the groups in which the person is, those of groups within groups included. */
    Set<String> groups(Entry person) {
        return groups(person, new HashMap<>());
    }

    /** Returns the ids of those of these people whom their groups let in: of all of them where no group is demanded. */
    Set<String> admitted(Collection<Entry> people) {
        // Many are in the same groups: each group is asked about once.
        Map<String, List<Group>> known = new HashMap<>();
        return people.stream()
                .filter(person -> settings.admits(groups(person, known)))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    private record Group(String dn, Optional<String> id) {}

    /** @param known the groups above each entry that was asked about; what is asked now is added */
    private Set<String> groups(Entry person, Map<String, List<Group>> known) {
        if (settings.groupBase().isEmpty()) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> members = new ArrayDeque<>(List.of(person.dn()));
        while (!members.isEmpty()) {
            for (Group group : known.computeIfAbsent(members.pop(), this::above)) {
                group.id().ifPresent(ids::add);
                if (seen.add(group.dn())) {
                    members.push(group.dn());
                }
            }
        }
        return ids;
    }

    private List<Group> above(String member) {
        OrFilter filter = new OrFilter();
        filter.or(new EqualsFilter("member", member)).or(new EqualsFilter("uniqueMember", member));
        return search(settings.groupBase(), filter.encode(), 0, settings.kind().idAttribute()).stream()
                .map(group -> new Group(group.getNameInNamespace(), id(group)))
                .toList();
    }

    private List<Entry> people(String filter, int most) {
        List<String> attributes = new ArrayList<>(List.of(PERSON));
        attributes.add(settings.kind().idAttribute());
        attributes.add(settings.kind().nameAttribute());
        return search(settings.userBase(), filter, most, attributes.toArray(String[]::new)).stream()
                .flatMap(found -> entry(found).stream())
                .toList();
    }

    private List<DirContextOperations> search(String base, String filter, int most, String... attributes) {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        controls.setCountLimit(most);
        controls.setReturningAttributes(attributes);
        controls.setReturningObjFlag(true);
        return asked(() -> directory.search(
                LdapUtils.newLdapName(base), filter, controls, new AbstractContextMapper<DirContextOperations>() {
                    @Override
                    protected DirContextOperations doMapFromContext(DirContextOperations found) {
                        return found;
                    }
                }));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (NamingException failure) {
            throw new DirectoryUnavailableException(failure);
        }
    }

    /** Returns the person; empty without a lasting id, by which alone accounts are known: nobody may be taken for another. */
    private Optional<Entry> entry(DirContextOperations found) {
        Optional<String> id = id(found);
        if (id.isEmpty()) {
            LOG.warn(
                    "L’annuaire ne donne pas l’attribut {} d’une personne, qui n’entre donc pas\u00a0: vérifiez que le compte de"
                            + " service le lit, et cadre.sign-in.ldap.kind.",
                    settings.kind().idAttribute());
        }
        return id.map(lasting -> new Entry(
                found.getNameInNamespace(),
                lasting,
                text(found, settings.kind().nameAttribute()),
                text(found, "givenName"),
                text(found, "sn"),
                text(found, "mail"),
                isLocked(found)));
    }

    private boolean isLocked(DirContextOperations found) {
        return (number(found, "userAccountControl") & ACCOUNT_DISABLED) != 0
                || (number(found, "msDS-User-Account-Control-Computed") & ACCOUNT_LOCKED) != 0
                || isOver(text(found, "accountExpires"))
                || !text(found, "pwdAccountLockedTime").isEmpty()
                || "true".equalsIgnoreCase(text(found, "nsAccountLock"));
    }

    /** @param ticks of 100 nanoseconds since 1601 as Active Directory gives them; 0 and the greatest number are never */
    private boolean isOver(String ticks) {
        if (!ticks.matches("[1-9]\\d{0,17}")) {
            return false;
        }
        long end = Long.parseLong(ticks) / TICKS_PER_SECOND - FROM_1601;
        return end <= machine.now().getEpochSecond();
    }

    private static int number(DirContextOperations found, String attribute) {
        String text = text(found, attribute);
        return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String text(DirContextOperations found, String attribute) {
        Object value = found.getObjectAttribute(attribute);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private Optional<String> id(DirContextOperations found) {
        return Optional.ofNullable(found.getObjectAttribute(settings.kind().idAttribute()))
                .map(value -> value instanceof byte[] bytes
                        ? ofBytes(bytes)
                        : value.toString().strip().toLowerCase(Locale.ROOT))
                .filter(id -> !id.isEmpty());
    }

    private String idFilter(String id) {
        String value = settings.kind() == LdapSettings.Kind.ACTIVE_DIRECTORY
                ? escaped(toBytes(id))
                : LdapEncoder.filterEncode(id);
        return "(" + settings.kind().idAttribute() + "=" + value + ")";
    }

    private static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            text.append(String.format("\\%02x", one));
        }
        return text.toString();
    }

    /** Returns an objectGUID as administrators see it: its first three parts have their bytes in the other order. */
    static String ofBytes(byte[] bytes) {
        ByteBuffer first = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long high =
                (first.getInt() & 0xffffffffL) << 32 | (first.getShort() & 0xffffL) << 16 | first.getShort() & 0xffffL;
        return new UUID(high, first.order(ByteOrder.BIG_ENDIAN).getLong()).toString();
    }

    static byte[] toBytes(String guid) {
        UUID id = UUID.fromString(guid);
        long high = id.getMostSignificantBits();
        return ByteBuffer.allocate(2 * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >> 32))
                .putShort((short) (high >> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
