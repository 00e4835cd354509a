package fr.cadreia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.cadreia.identity.Identity.SecurityContact;
import fr.cadreia.identity.IdentitySettings.Colours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An authority's own look is taken as it is, unless people could not read it. */
class IdentityTest {

    private static final Colours LIGHT = new Colours("#1f5f5b", "#faf8f4", "#ffffff", "#1d2625");
    private static final Colours DARK = new Colours("#7cc7bf", "#131a19", "#1b2423", "#e8eeec");

    private static Identity identity(Colours light, Path logo) {
        return new Identity(new IdentitySettings(
                "Cadre IA", " Métropole de Valmont ", "", logo, null, light, DARK, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#ffffff, #ffffff, 1", "#777777, #ffffff, 4.48", "#1f5f5b, #ffffff, 7.38"})
    void contrastIsThatOfWcag(String front, String behind, double ratio) {
        assertThat(Colour.of(front).contrast(Colour.of(behind))).isCloseTo(ratio, within(0.01));
    }

    @Test
    void theShippedColoursCanBeRead() {
        assertThat(LIGHT.palette("light").problems()).isEmpty();
        assertThat(DARK.palette("dark").problems()).isEmpty();
        assertThat(identity(LIGHT, null).authority()).isEqualTo("Métropole de Valmont");
    }

    @Test
    void coloursThatNobodyCouldReadAreRefusedWithWhatToChange() {
        assertThatThrownBy(() -> identity(new Colours("#9fd8d2", "#faf8f4", "#ffffff", "#1d2625"), null))
                .isInstanceOf(IdentityRefusedException.class)
                .hasMessageContaining("cadre.identity.light\u00a0: accent #9fd8d2 sur surface #ffffff")
                .hasMessageContaining("il en faut 4,5")
                .hasMessageContaining("identity.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0b3d91", "#7a1f3d", "#5b2a86", "#7a4a05"})
    void manyColoursServeAsAccent(String accent) {
        assertThat(new Colours(accent, "#ffffff", "#ffffff", "#1a1a1a")
                        .palette("light")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vert", "#12", "1f5f5b", "#1f5f5g"})
    void whatIsNoColourIsSaidWithItsField(String text) {
        assertThatThrownBy(() -> identity(new Colours(text, "#ffffff", "#ffffff", "#000000"), null))
                .hasMessageContaining("cadre.identity.light.accent")
                .hasMessageContaining(text);
    }

    @Test
    void aLogoThatCannotBeShownIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> identity(LIGHT, folder.resolve("absent.svg")))
                .hasMessageContaining("ne peut pas être lu");
        assertThatThrownBy(() -> identity(LIGHT, folder.resolve("logo.gif"))).hasMessageContaining("SVG, PNG ou WebP");
        Path heavy = Files.write(folder.resolve("logo.png"), new byte[200_001]);
        assertThatThrownBy(() -> identity(LIGHT, heavy)).hasMessageContaining("200 000 au plus");
        Path logo = Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        assertThat(identity(LIGHT, logo).logo())
                .hasValueSatisfying(found -> assertThat(found.mediaType()).isEqualTo("image/svg+xml"));
    }

    @ParameterizedTest
    @CsvSource({
        "securite@exemple.fr, mailto:securite@exemple.fr",
        "https://exemple.fr/securite, https://exemple.fr/securite",
        "tel:+33100000000, tel:+33100000000"
    })
    void aWeaknessIsReportedToAMailboxOrAnAddress(String given, String address) {
        assertThat(SecurityContact.of(given))
                .hasValueSatisfying(uri -> assertThat(uri).hasToString(address));
        assertThat(SecurityContact.of(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"le responsable", "http://exemple.fr", "a@b@c", "javascript:alert(1)", "https://é x"})
    void whatLeadsNowhereIsNoSecurityContact(String given) {
        assertThatThrownBy(() -> SecurityContact.of(given))
                .isInstanceOf(IdentityRefusedException.class)
                .hasMessageContaining("security-contact");
    }

    @Test
    void withoutAnAuditNobodyDeclaresConformity() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(statement(null, 106, 0).level()).isEqualTo("non conforme");
        assertThat(statement(day, 0, 0).level()).isEqualTo("non conforme");
        assertThat(statement(day, 49, 51).level()).isEqualTo("non conforme");
        assertThat(statement(day, 50, 50).level()).isEqualTo("partiellement conforme");
        assertThat(statement(day, 105, 1).level()).isEqualTo("partiellement conforme");
        assertThat(statement(day, 40, 0).level()).isEqualTo("totalement conforme");
    }

    @Test
    void theRateIsNeverRoundedUp() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(statement(day, 2, 1).rate()).isEqualTo(66);
        assertThat(statement(day, 105, 1).rate()).isEqualTo(99);
        assertThat(statement(null, 2, 1).rate()).isZero();
    }

    private static AccessibilityStatement statement(LocalDate day, int met, int failed) {
        return new AccessibilityStatement(day, "", met, failed, null, null, null, "", "");
    }
}
