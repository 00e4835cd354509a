package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is kept out of the intake, and what it does not read: with the reason, and nothing is stored. */
class IntakeRefusalsTest extends AskedIntake {

    @ParameterizedTest
    @ValueSource(strings = {"agent", "commune", "dpo", "chair", "secretary"})
    void othersThanAdministratorsAndExpertsAreKeptOut(String account) {
        assertThat(client.post(account, parts("Nom,Service\nTri,Écoles\n", MAPPING))
                        .status())
                .isEqualTo(403);
        assertThat(client.get(account, "/runs/1").status()).isEqualTo(403);
    }

    @Test
    void whoeverIsNotSignedInIsKeptOut() {
        assertThat(client.post(null, parts("Nom,Service\nTri,Écoles\n", MAPPING))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anEncodingIsDetectedNamedAndOverridden() {
        Map<String, Object> parts = parts(
                "",
                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-education\"}}");
        parts.put("file", "Nom;x\nCafé de l’été;y\n".getBytes(java.nio.charset.Charset.forName("windows-1252")));
        assertThat(client.post("expert", parts)
                        .json()
                        .path("rows")
                        .path(0)
                        .path("title")
                        .asText())
                .isEqualTo("Café de l’été");

        parts.put("encoding", "utf-8");
        IntakeClient.Reply refused = client.post("expert", parts);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("octet 10 (ligne 2, valeur 0xE9)");

        parts.put("encoding", "klingon");
        assertThat(client.post("expert", parts).json().path("message").asText()).contains("«\u00a0klingon\u00a0»");
    }

    @Test
    void moreRowsThanOneIntakeTakesAreRefusedAsTooLarge() {
        StringBuilder file = new StringBuilder("Nom;Service\n");
        for (int i = 0; i <= 50_000; i++) {
            file.append("u").append(i).append(";e\n");
        }

        IntakeClient.Reply reply = client.post("admin", parts(file.toString(), MAPPING));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("message").asText()).contains("plus de 50000 lignes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Nom,Service,Nom~a,b,c      | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | colonne «\u00a0Nom\u00a0» apparaît deux fois
            Nom~a                      | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | pas de colonne «\u00a0Service\u00a0»
            Nom,Service~"a,b           | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | Ligne 2
            Nom,Service                | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | aucune ligne
            Nom,Service~a,b            | {"title": "Nom"}                                           | «\u00a0organisation\u00a0»\u00a0: il manque
            Nom,Service~a,b            | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": {"constant": "dir-lune"}} | «\u00a0dir-lune\u00a0»
            Nom,Service~a,b            | {"title": "Nom",                                           | JSON valide
            <html/>                    | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | ni un CSV
            """)
    void whatCannotBeReadIsRefusedWithTheReasonAndNothingIsStored(String file, String mapping, String reason) {
        Map<String, Long> before = stored();
        Map<String, Object> parts = parts(file.replace("~", "\n"), mapping);
        parts.put("preview", "false");

        IntakeClient.Reply reply = client.post("admin", parts);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains(reason);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "mapping"})
    void aMissingPartIsNamed(String part) {
        Map<String, Object> parts = parts("Nom,Service\na,b\n", MAPPING);
        parts.remove(part);

        IntakeClient.Reply reply = client.post("admin", parts);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains("«\u00a0" + part + "\u00a0» manque");
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefused() {
        IntakeClient.Reply reply = client.post("admin", parts("a".repeat(23 * 1024 * 1024), MAPPING));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("message").asText()).contains("20 Mo");
    }

    @Test
    void aRunThatNobodyStartedIsNotFound() {
        assertThat(client.get("admin", "/runs/999999").status()).isEqualTo(404);
    }
}
