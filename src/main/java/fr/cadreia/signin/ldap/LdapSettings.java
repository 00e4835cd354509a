package fr.cadreia.signin.ldap;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The directory of the house, of which nothing is ever written.
 *
 * @param kind the product, which decides how entries are found and which attribute lasts
 * @param url e.g. {@code ldaps://annuaire.exemple.fr:636}; without encryption only on this machine
 * @param clearText whether an address without encryption is accepted on another machine too
 * @param userBase the place beneath which people stand, e.g. {@code ou=personnes,dc=exemple,dc=fr}
 * @param groupBase the place beneath which groups stand; empty where no group matters
 * @param account the distinguished name of the service account, which reads
 * @param password its password
 * @param admitted the lasting id of the group whose members may sign in, members of its groups included; empty for
 *     everybody beneath {@code userBase}
 * @param organisations the id of an organisation by the lasting id of the group whose members belong to it
 * @param firstSignIn what happens when a person without an account signs in
 * @param interval how often it is looked whether people have left the directory
 * @param timeout how long the directory is waited for
 */
@ConfigurationProperties("cadre.sign-in.ldap")
record LdapSettings(
        @DefaultValue("OPENLDAP") Kind kind,
        @DefaultValue("") String url,
        @DefaultValue("false") boolean clearText,
        @DefaultValue("") String userBase,
        @DefaultValue("") String groupBase,
        @DefaultValue("") String account,
        @DefaultValue("") String password,
        @DefaultValue("") String admitted,
        @DefaultValue Map<String, String> organisations,
        @DefaultValue("REFUSE") FirstSignIn firstSignIn,
        @DefaultValue("PT30S") Duration interval,
        @DefaultValue("PT5S") Duration timeout) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private static final Pattern LASTING_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);

    /** A directory product: its filter for a sign-in name, and its attributes. */
    enum Kind {
        /** OpenLDAP, 389 Directory Server and others that follow the standards. */
        OPENLDAP("(&(objectClass=person)(uid={0}))", "uid", "entryUUID"),
        ACTIVE_DIRECTORY(
                "(&(objectCategory=person)(objectClass=user)(sAMAccountName={0}))", "sAMAccountName", "objectGUID");

        private final String filter;
        private final String nameAttribute;
        private final String idAttribute;

        Kind(String filter, String nameAttribute, String idAttribute) {
            this.filter = filter;
            this.nameAttribute = nameAttribute;
            this.idAttribute = idAttribute;
        }

        String filter() {
            return filter;
        }

        String nameAttribute() {
            return nameAttribute;
        }

        /** Returns the attribute that stays with an entry when it is renamed or moved. */
        String idAttribute() {
            return idAttribute;
        }
    }

    /** What becomes of a person of the directory who has no account. */
    enum FirstSignIn {
        /** An account is opened that proposes for the person's organisation. */
        OPEN,
        REFUSE
    }

    LdapSettings {
        // The directory writes its ids in either case.
        admitted = admitted.strip().toLowerCase(Locale.ROOT);
        organisations = organisations.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        mapped -> mapped.getKey().strip().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    /** Tells whether a person in these groups may sign in. */
    boolean admits(Set<String> groups) {
        return admitted.isEmpty() || groups.contains(admitted);
    }

    /** Returns the id of the organisation of a person in these groups; empty where the groups name none, or several. */
    String organisation(Set<String> groups) {
        List<String> named = groups.stream()
                .map(group -> organisations.getOrDefault(group, ""))
                .filter(organisation -> !organisation.isEmpty())
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : "";
    }

    /** Returns in French, one sentence each, what keeps the directory from being asked. */
    List<String> problems() {
        return Stream.of(
                        url.isEmpty()
                                ? "cadre.sign-in.ldap.url\u00a0: indiquez l’adresse de l’annuaire, par exemple"
                                        + " ldaps://annuaire.exemple.fr:636."
                                : urlProblem(),
                        userBase.isEmpty()
                                ? "cadre.sign-in.ldap.user-base\u00a0: indiquez où se trouvent les personnes, par exemple"
                                        + " ou=personnes,dc=exemple,dc=fr."
                                : placeProblem("user-base", userBase),
                        placeProblem("group-base", groupBase),
                        Stream.concat(Stream.of(admitted), organisations.keySet().stream())
                                .filter(group -> !group.isEmpty()
                                        && !LASTING_ID.matcher(group).matches())
                                .map(
                                        group -> "cadre.sign-in.ldap.admitted et organisations\u00a0: «\u00a0" + group
                                                + "\u00a0» n’est pas l’identifiant durable d’un groupe (entryUUID ou objectGUID).")
                                .findFirst()
                                .orElse(""),
                        timeout.compareTo(SHORTEST_WAIT) < 0
                                ? "cadre.sign-in.ldap.timeout\u00a0: «\u00a0" + timeout
                                        + "\u00a0» est trop court\u00a0; écrivez par exemple PT5S."
                                : "",
                        groupBase.isEmpty() && !(admitted.isEmpty() && organisations.isEmpty())
                                ? "cadre.sign-in.ldap.group-base\u00a0: indiquez où se trouvent les groupes que"
                                        + " «\u00a0admitted\u00a0» et «\u00a0organisations\u00a0» nomment."
                                : "",
                        firstSignIn == FirstSignIn.OPEN && organisations.isEmpty()
                                ? "cadre.sign-in.ldap.organisations\u00a0: dites de quel groupe viennent les personnes de"
                                        + " quelle organisation, ou refusez les premières connexions (first-sign-in: refuse)."
                                : "",
                        account.isEmpty() || password.isEmpty()
                                ? "cadre.sign-in.ldap.account et cadre.sign-in.ldap.password\u00a0: indiquez le compte de"
                                        + " service qui lit l’annuaire, et son mot de passe."
                                : "")
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    private static String placeProblem(String name, String place) {
        try {
            new LdapName(place);
            return "";
        } catch (InvalidNameException e) {
            return "cadre.sign-in.ldap." + name + "\u00a0: «\u00a0" + place
                    + "\u00a0» n’est pas un emplacement de l’annuaire\u00a0; écrivez par exemple"
                    + " ou=personnes,dc=exemple,dc=fr.";
        }
    }

    private String urlProblem() {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            return "cadre.sign-in.ldap.url\u00a0: «\u00a0" + url + "\u00a0» n’est pas une adresse.";
        }
        if (!Set.of("ldap", "ldaps").contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            return "cadre.sign-in.ldap.url\u00a0: «\u00a0" + url
                    + "\u00a0» n’est pas une adresse d’annuaire, qui commence par" + " ldaps:// ou ldap://.";
        }
        boolean inTheClear = "ldap".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost());
        return inTheClear && !clearText
                ? "cadre.sign-in.ldap.url\u00a0: «\u00a0" + url
                        + "\u00a0» enverrait les mots de passe en clair sur le réseau\u00a0;"
                        + " prenez ldaps://, ou acceptez-le par cadre.sign-in.ldap.clear-text=true."
                : "";
    }
}
