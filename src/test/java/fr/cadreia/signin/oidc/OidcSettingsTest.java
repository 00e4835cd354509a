package fr.cadreia.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.signin.SignInSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is wrong is said in one French sentence. */
class OidcSettingsTest {

    private static final Map<String, String> RIGHT = Map.of(
            "issuer", "https://id.exemple.fr/realms/ville",
            "client-id", "cadre-ia",
            "client-secret", "secret",
            "organisation-claim", "groups",
            "organisations[0].value", "/propreté",
            "organisations[0].organisation", "dir-proprete",
            "first-sign-in", "open");

    @Test
    void theBreakGlassAdministratorHasANameThatAnAccountMayHave() {
        assertThat(new SignInSettings(false, false, " Secours ").breakGlass()).isEqualTo("secours");
        assertThatThrownBy(() -> new SignInSettings(false, false, "le secours !"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cadre.sign-in.break-glass", "le secours !");
    }

    @Test
    void whatIsCompleteIsTaken() {
        OidcSettings settings = with("kind", "generic");

        settings.check();

        assertThat(settings.allScopes()).containsExactly("openid", "profile", "email");
        assertThat(settings.button()).isEqualTo("Se connecter avec le compte de la collectivité");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, franceconnect, kind",
        "first-sign-in, create, first-sign-in",
        "algorithm, HS256, algorithm",
        "algorithm, none, algorithm",
        "issuer, '', issuer",
        "issuer, http://id.exemple.fr, issuer",
        "issuer, id.exemple.fr, issuer",
        "client-id, '', client-id",
        "client-secret, '', client-secret",
        "organisation-claim, '', organisations",
        "organisations[0].value, '', organisations",
        "closing.claim, status, closing",
        "closing.values[0], gone, closing",
        "end-points.token, https://id.exemple.fr/token, end-points.authorization"
    })
    void whatIsWrongIsNamed(String setting, String value, String named) {
        assertThatThrownBy(() -> with(setting, value).check())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("Réglage cadre.sign-in.oidc." + named)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource({"ai-experts, est un rôle", "administrators, est un rôle", "dir-lune, n’existe pas"})
    void noMappingNamesARoleOrAnUnknownOrganisation(String organisation, String words) {
        People people = mock(People.class);
        when(people.organisation("dir-proprete"))
                .thenReturn(Optional.of(new Organisation("dir-proprete", "Direction de la propreté")));

        assertThatThrownBy(() -> new OidcConfiguration()
                        .mappedOrganisations(with("organisations[0].organisation", organisation), people)
                        .run(null))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("«\u00a0" + organisation + "\u00a0»")
                .hasMessageContaining(words);
    }

    private static OidcSettings with(String setting, String value) {
        Map<String, String> all = new HashMap<>();
        RIGHT.forEach((name, right) -> all.put("cadre.sign-in.oidc." + name, right));
        all.put("cadre.sign-in.oidc." + setting, value);
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("cadre.sign-in.oidc", OidcSettings.class);
    }
}
