package fr.cadreia.register.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.incident.ReportReceipt;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.Mail;
import fr.cadreia.notification.Outbox;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.register.request.RequestDesk.Asked;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * People who ask learn by when they have an answer and follow it by the receipt; only those who answer read the
 * request.
 */
class RegisterRequestTest extends RequestedEntry {

    @Autowired
    private RegisterRequests requests;

    @Autowired
    private Outbox outbox;

    @Autowired
    private AuthorityClock clock;

    @Test
    void whoeverAsksIsToldByWhenAndThoseWhoAnswerAreToo() {
        LocalDate last = clock.today().plusMonths(1);
        ReportReceipt received = desk.receive(
                new Asked(Kind.CORRECTION, reference, "Une phrase", "Le texte", "habitante@exemple.fr"),
                NotPersons.NONE);

        assertThat(received.answerBy()).isEqualTo(last);
        Mail mail = outbox.page(Optional.empty(), 0, 100).stream()
                .filter(written -> written.recipient().equals(received.reference()))
                .findFirst()
                .orElseThrow();
        assertThat(mail.address()).isEqualTo("habitante@exemple.fr");
        assertThat(mail.subject()).contains(received.reference(), FrenchText.day(last));
        assertThat(mail.text() + mail.html())
                .contains(FrenchText.day(last), "/registre/demandes/suivi")
                .doesNotContain(received.number(), "Une phrase", "/mes-notifications");

        Story process = process(received.number());
        Task examination = task(process);
        assertThat(examination.getDueDate()).isBeforeOrEqualTo(endOf(last));
        process.does("agent", "register-examination", "correctedField", "", "proposedAnswer", "Réponse");
        assertThat(task(process).getDueDate()).isBeforeOrEqualTo(endOf(last));
        assertThat(Browser.of("expert", port)
                        .get("/demandes/" + received.reference())
                        .body())
                .contains("Réponse au plus tard le " + FrenchText.day(last));
        Browser stranger = Browser.stranger(port);
        stranger.get("/registre/demandes/suivi");
        assertThat(stranger.post("/registre/demandes/suivi", Map.of("recu", received.number()))
                        .body())
                .contains("Réponse au plus tard le " + FrenchText.day(last));
    }

    private Task task(Story process) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(process.reference())
                .singleResult();
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    @Test
    void whatIsNoAddressIsRefusedAndNothingIsKept() {
        int before = requests.about(reference).size();
        for (String wrong : List.of("habitante", "a b@exemple.fr", "a@b", "x".repeat(200) + "@exemple.fr")) {
            assertThatThrownBy(() -> desk.receive(
                            new Asked(Kind.CORRECTION, reference, "Une phrase", "Le texte", wrong), NotPersons.NONE))
                    .isInstanceOf(CommandRefusedException.class)
                    .hasMessageContaining("adresse électronique");
        }
        assertThat(requests.about(reference)).hasSize(before);
    }

    @Test
    void whoeverMayNotReadARequestIsNotLedToItFromItsTask() {
        Story process = process(ask(Kind.CORRECTION));
        String task = "/taches/" + process.find("agent", "register-examination");
        String page = "/demandes/" + process.reference();

        assertThat(Browser.of("expert", port).get(task).body()).contains(page);
        Browser supervisor = Browser.of("admin", port);
        assertThat(supervisor.get(task).body()).doesNotContain(page, process.reference());
        assertThat(supervisor.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverAskedOnThePageFollowsByTheReceipt() {
        Browser stranger = Browser.stranger(port);
        String page = "/registre/" + reference + "/intervention";
        Map<String, String> asked = Map.of("titre", "Une lettre perdue", "demande", "Que quelqu’un me réponde.");
        stranger.get(page);
        // The first sending comes too quickly for a person; the second one passes.
        stranger.post(page, asked);
        assertThat(stranger.post(page, asked).statusCode()).isEqualTo(302);

        Matcher receipt = Pattern.compile("<code>([0-9A-Z-]{19})</code>")
                .matcher(stranger.get("/registre/demandes/recu").body());
        assertThat(receipt.find()).isTrue();
        assertThat(stranger.post("/registre/demandes/suivi", Map.of("recu", receipt.group(1)))
                        .body())
                .contains("Une lettre perdue");
    }

    @Test
    void anybodyAsksWithoutAnAccountAndOnlyThoseConcernedReadIt() {
        Browser stranger = Browser.stranger(port);
        assertThat(stranger.get("/registre/" + reference + "/intervention").body())
                .contains("Demander l’intervention d’un agent");
        assertThat(stranger.post("/registre/" + reference + "/intervention", Map.of("titre", "x", "demande", ""))
                        .statusCode())
                .as("sent too quickly to be read")
                .isEqualTo(400);
        assertThat(stranger.get("/registre/IA-1999-0001/corriger").statusCode()).isEqualTo(404);

        RegisterRequest request = desk.follow(ask(Kind.INTERVENTION)).orElseThrow();
        String page = "/demandes/" + request.reference();
        assertThat(Browser.of("agent", port).get(page).statusCode()).isEqualTo(200);
        assertThat(Browser.of("agent2", port).get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.get(page).body()).doesNotContain("Une phrase");
        assertThat(Browser.of("agent", port).get("/dossiers/" + reference).body())
                .contains(request.reference());
    }
}
