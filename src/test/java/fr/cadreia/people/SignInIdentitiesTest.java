package fr.cadreia.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.util.List;
import java.util.Map;

/** An account is found by what its person types or by what a provider calls them, and its id never changes. */
class SignInIdentitiesTest {

    @OnEachVendor
    void aSignInNameLeadsToItsAccountInCapitalsAndHoweverAccentsAreCoded(TestDatabase database) {
        SignInIdentities identities =
                new SignInIdentities(database.runtime(), AuthorityClock.ofMachine(), mock(AccountRecords.class));
        identities.link("p-lea", SignInProvider.LOCAL, "", "Léa.Martin");

        assertThat(identities.named(" LE\u0301A.MARTIN ")).contains("p-lea");
        assertThat(identities.named("p-lea")).isEmpty();
        assertThat(identities.signInName("p-lea")).isEqualTo("Léa.Martin");
    }

    /** PostgreSQL takes no U+0000, and no column takes every length. */
    @OnEachVendor
    void aNameThatNobodyCanHaveIsNobodys(TestDatabase database) {
        SignInIdentities identities =
                new SignInIdentities(database.runtime(), AuthorityClock.ofMachine(), mock(AccountRecords.class));
        identities.link("p-lea", SignInProvider.LOCAL, "", "lea");

        for (String name : List.of("le\0a", "l\u202Eea", "lea\nlea", "l".repeat(256))) {
            assertThat(identities.named(name)).as(name).isEmpty();
            assertThat(identities.account(SignInProvider.OIDC, name)).as(name).isEmpty();
            assertThatThrownBy(() -> identities.link("p-ugo", SignInProvider.OIDC, name, "ugo"))
                    .as(name)
                    .isInstanceOf(CommandRefusedException.class);
        }
    }

    @OnEachVendor
    void aNameThatChangesLeadsToTheSameAccountAndTheFormerOneToNone(TestDatabase database) {
        SignInIdentities identities =
                new SignInIdentities(database.runtime(), AuthorityClock.ofMachine(), mock(AccountRecords.class));
        identities.link("p-lea", SignInProvider.LOCAL, "", "lea.martin");
        identities.link("p-lea", SignInProvider.OIDC, "f3c0", "lea@exemple.fr");
        identities.rename("p-lea", SignInProvider.LOCAL, "lea.durand");
        identities.rename("p-lea", SignInProvider.OIDC, "lea.durand@exemple.fr");

        assertThat(identities.named("lea.durand")).contains("p-lea");
        assertThat(identities.named("lea.martin")).isEmpty();
        assertThat(identities.account(SignInProvider.OIDC, "f3c0")).contains("p-lea");
        assertThat(identities.signInNames()).isEqualTo(Map.of("p-lea", "lea.durand@exemple.fr"));
    }

    @OnEachVendor
    void aNameServesOneAccountAndIsFreeOnceTheAccountIsGone(TestDatabase database) {
        SignInIdentities identities =
                new SignInIdentities(database.runtime(), AuthorityClock.ofMachine(), mock(AccountRecords.class));
        identities.link("p-lea", SignInProvider.LOCAL, "", "lea");
        identities.link("p-ugo", SignInProvider.LOCAL, "", "ugo");

        assertThatThrownBy(() -> identities.link("p-max", SignInProvider.LOCAL, "", "LEA"))
                .isInstanceOf(CommandRefusedException.class);
        assertThatThrownBy(() -> identities.rename("p-ugo", SignInProvider.LOCAL, "Lea"))
                .isInstanceOf(CommandRefusedException.class);
        assertThatThrownBy(() -> identities.link("p-lea", SignInProvider.LOCAL, "", "autre"))
                .isInstanceOf(CommandRefusedException.class);
        identities.unlink("p-lea");
        identities.link("p-max", SignInProvider.LOCAL, "", "lea");
        assertThat(identities.named("lea")).contains("p-max");
    }
}
