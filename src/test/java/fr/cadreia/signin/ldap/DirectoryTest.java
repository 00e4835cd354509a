package fr.cadreia.signin.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.cadreia.grant.AccountClosures;
import fr.cadreia.grant.AccountDesk;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInIdentities.SignInIdentity;
import fr.cadreia.people.SignInProvider;
import fr.cadreia.signin.ldap.Directory.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How a directory is asked, with a real one. */
class DirectoryTest {

    private final HouseDirectory house = new HouseDirectory();
    private final Directory directory = new Directory(settings(house.settings()));

    @AfterEach
    void leave() {
        house.close();
    }

    private static LdapSettings settings(Map<String, String> given) {
        Map<String, String> all = new HashMap<>();
        given.forEach((name, value) -> all.put("cadre.sign-in.ldap." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("cadre.sign-in.ldap", LdapSettings.class);
    }

    private static LdapSettings with(Map<String, String> given, String name, String value) {
        Map<String, String> changed = new HashMap<>(given);
        changed.put(name, value);
        return settings(changed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Durand, Élodie",
                "O'Neil \"Bob\" <chef>",
                "Ça / où #1",
                "#début+plus=égal;fin\\",
                " espace ",
                "(paren)*",
                "Müller-Lüdenscheidt"
            })
    void aPersonIsFoundWhateverTheirNameHolds(String name) {
        String id = house.person(name, "elodie", "Élodie", "Durand");
        String group = house.group("Agents, titulaires", HouseDirectory.personDn(name));

        Entry found = directory.find("elodie").orElseThrow();

        assertThat(found.id()).isEqualTo(id);
        assertThat(directory.opens(found, "elodie")).isTrue();
        assertThat(directory.opens(found, "faux")).isFalse();
        assertThat(directory.groups(found)).containsExactly(group);
        assertThat(directory.find(List.of(id)).get(id)).isEqualTo(found);
    }

    @Test
    void anEmptyPasswordOpensNothing() {
        house.person("Ann", "ann", "Ann", "Petit");

        assertThat(directory.opens(directory.find("ann").orElseThrow(), "")).isFalse();
    }

    @Test
    void whatIsTypedFindsOnePersonOrNobody() {
        house.person("Ann", "ann", "Ann", "Petit");
        house.person("Bob", "bob", "Bob", "Grand");
        house.person("Ann bis", "double", "Ann", "Un");
        house.person("Ann ter", "double", "Ann", "Deux");

        for (String typed : List.of("*", "a*", "ann)(uid=*", "", "double", "ann\u0000")) {
            assertThat(directory.find(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void groupsWithinGroupsAreFoundEvenInACircle() {
        house.person("Ann", "ann", "Ann", "Petit");
        String team = house.group("équipe", HouseDirectory.personDn("Ann"));
        String service = house.group("service", HouseDirectory.groupDn("équipe"));
        String house1 = house.group("direction", HouseDirectory.groupDn("service"));
        house.set(
                HouseDirectory.groupDn("équipe"),
                "member",
                HouseDirectory.personDn("Ann"),
                HouseDirectory.groupDn("direction"));
        house.group("autre", HouseDirectory.personDn("Personne"));

        assertThat(directory.groups(directory.find("ann").orElseThrow()))
                .containsExactlyInAnyOrder(team, service, house1);
    }

    @Test
    void aRenamedPersonKeepsTheLastingId() {
        String id = house.person("Ann Petit", "ann", "Ann", "Petit");
        house.rename("Ann Petit", "Ann Grand");
        house.set(HouseDirectory.personDn("Ann Grand"), "uid", "ann.grand");

        assertThat(directory.find(List.of(id)).get(id).signInName()).isEqualTo("ann.grand");
        assertThat(directory.find("ann")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "userAccountControl, 514, true",
        "userAccountControl, 512, false",
        "msDS-User-Account-Control-Computed, 16, true",
        "msDS-User-Account-Control-Computed, 0, false",
        "accountExpires, 0, false",
        "accountExpires, 9223372036854775807, false",
        "accountExpires, 134000000000000000, true",
        "accountExpires, 264000000000000000, false",
        "pwdAccountLockedTime, 000001010000Z, true",
        "nsAccountLock, TRUE, true",
        "nsAccountLock, false, false"
    })
    void aLockedPersonIsSeen(String attribute, String value, boolean locked) {
        house.person("Ann", "ann", "Ann", "Petit");
        house.set(HouseDirectory.personDn("Ann"), attribute, value);

        assertThat(directory.find("ann").orElseThrow().locked()).isEqualTo(locked);
    }

    @Test
    void whoeverIsTakenOutOfTheGroupThatOpensTheApplicationLeaves() {
        SignInIdentities signIns = mock(SignInIdentities.class);
        AccountDesk accounts = mock(AccountDesk.class);
        String ann = house.person("Ann", "ann", "Ann", "Petit");
        String bob = house.person("Bob", "bob", "Bob", "Grand");
        house.group("équipe", HouseDirectory.personDn("Ann"), HouseDirectory.personDn("Bob"));
        String open = house.group("cadre-ia", HouseDirectory.groupDn("équipe"));
        Directory asked = new Directory(with(house.settings(), "admitted", open));
        LeaversRound round = new LeaversRound(asked, signIns, accounts, mock(AccountClosures.class));
        when(signIns.all(SignInProvider.LDAP)).thenReturn(List.of(identity("p-ann", ann), identity("p-bob", bob)));

        round.run();
        verify(accounts, never()).leave(any(), any());

        house.set(HouseDirectory.groupDn("équipe"), "member", HouseDirectory.personDn("Ann"));
        house.asked();
        round.run();
        verify(accounts).leave(eq("p-bob"), contains("groupe"));
        verify(accounts, never()).leave(eq("p-ann"), any());
        assertThat(house.asked()).as("both people, their groups once each").hasSizeLessThanOrEqualTo(5);

        house.set(HouseDirectory.groupDn("équipe"), "member", HouseDirectory.personDn("Personne"));
        round.run();
        verify(accounts, never()).leave(eq("p-ann"), any());
    }

    private static SignInIdentity identity(String account, String id) {
        return new SignInIdentity(account, SignInProvider.LDAP, id, account, Instant.EPOCH);
    }

    /** Otherwise all of them were one person, whose account the first to sign in has. */
    @Test
    void nobodyIsKnownWithoutALastingId() {
        house.person("Ann", "ann", "Ann", "Petit");
        house.person("Bob", "bob", "Bob", "Grand");
        house.group("équipe", HouseDirectory.personDn("Ann"));
        Entry ann = directory.find("ann").orElseThrow();
        house.hideIds();

        assertThat(directory.find("ann")).isEmpty();
        assertThat(directory.find("bob")).isEmpty();
        assertThat(directory.groups(ann)).isEmpty();
    }

    @Test
    void theDirectoryIsAskedForSomeAndNeverForAll() {
        for (int i = 0; i < 250; i++) {
            house.person("p" + i, "p" + i, "Ann", "Petit");
        }
        List<String> ids = new java.util.ArrayList<>();
        for (int i = 0; i < 230; i++) {
            ids.add(directory.find("p" + i).orElseThrow().id());
        }
        house.asked();

        Map<String, Entry> found = directory.find(ids);

        assertThat(found).hasSize(230);
        List<String> asked = house.asked();
        assertThat(asked).as("in pieces that no directory cuts").hasSize(3);
        assertThat(asked).allMatch(filter -> filter.startsWith("(|(entryUUID="));
    }

    @Test
    void aDirectoryThatDoesNotAnswerSaysNothingAboutAnybody() {
        house.person("Ann", "ann", "Ann", "Petit");
        Entry ann = directory.find("ann").orElseThrow();
        house.stop();

        assertThatThrownBy(() -> directory.find("ann")).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> directory.opens(ann, "ann")).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> directory.find(Set.of(ann.id()))).isInstanceOf(DirectoryUnavailableException.class);
    }

    @Test
    void aServiceAccountThatIsRefusedSaysNothingAboutAnybody() {
        house.person("Ann", "ann", "Ann", "Petit");
        Directory refused = new Directory(with(house.settings(), "password", "faux"));

        assertThatThrownBy(() -> refused.find("ann")).isInstanceOf(DirectoryUnavailableException.class);
    }

    /** The bytes of Microsoft's own example. */
    @Test
    void anObjectGuidIsReadAsAdministratorsSeeIt() {
        byte[] bytes = {
            0x04,
            (byte) 0xe0,
            0x25,
            0x3f,
            (byte) 0x89,
            0x4f,
            (byte) 0xd3,
            0x11,
            (byte) 0x9a,
            0x0c,
            0x03,
            0x05,
            (byte) 0xe8,
            0x2c,
            0x33,
            0x01
        };

        assertThat(Directory.ofBytes(bytes)).isEqualTo("3f25e004-4f89-11d3-9a0c-0305e82c3301");
        assertThat(Directory.toBytes(Directory.ofBytes(bytes))).isEqualTo(bytes);
    }

    @Test
    void eachWrongSettingIsSaidInOneSentence() {
        Map<String, String> right = house.settings();
        assertThat(settings(right).problems()).isEmpty();

        for (String name : right.keySet()) {
            if (!name.equals("group-base")) {
                assertThat(with(right, name, "").problems()).as(name).hasSize(1).allMatch(said -> said.contains(name));
            }
        }
        assertThat(with(right, "url", "ldap://annuaire.exemple.fr").problems())
                .singleElement()
                .asString()
                .contains("en clair");
        assertThat(with(right, "url", "https://annuaire.exemple.fr").problems())
                .singleElement()
                .asString()
                .contains("ldaps://");
        assertThat(with(right, "first-sign-in", "OPEN").problems())
                .singleElement()
                .asString()
                .contains("organisations");
        assertThat(with(right, "organisations.ABC-1", "dir-eau").organisation(Set.of("abc-1")))
                .isEqualTo("dir-eau");
        Map<String, String> grouped = new HashMap<>(right);
        grouped.put("group-base", "");
        String group = "0b9a8c7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d";
        assertThat(with(right, "admitted", group.toUpperCase(Locale.ROOT)).problems())
                .isEmpty();
        Map.of(
                        "user-base", "personnes",
                        "group-base", "ou=,,",
                        "admitted", "cn=agents,ou=groupes,dc=exemple,dc=fr",
                        "organisations.agents", "dir-eau",
                        "timeout", "PT0.0001S")
                .forEach((name, wrong) -> assertThat(with(right, name, wrong).problems())
                        .as(name)
                        .hasSize(1)
                        .allMatch(said -> said.contains(name.replaceAll("\\..*", ""))));
        assertThat(with(grouped, "admitted", group).problems())
                .singleElement()
                .asString()
                .contains("group-base");
    }
}
