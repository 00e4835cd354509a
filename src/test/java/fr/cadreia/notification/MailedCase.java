package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Cases whose mails reach a real mail server. */
@OwnEngineTest
abstract class MailedCase extends InApplication {

    static final MailServer SERVER = MailServer.started();

    @Autowired
    NotificationRound round;

    @Autowired
    Announcements announcements;

    @Autowired
    Outbox outbox;

    @Autowired
    MailChoices choices;

    EngineClient client;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SERVER::port);
        registry.add("cadre.notification.base-url", () -> "https://cadre.exemple.fr/");
        registry.add("cadre.notification.sender", () -> "Cadre IA <ne-pas-repondre@cadre.exemple.fr>");
    }

    @BeforeEach
    void connect() {
        client = new EngineClient(port);
    }

    Story opened(String title) {
        return opened("agent", title);
    }

    void inADay() {
        round.run();
        TestClock.stopsAt(TestClock.now().plus(Duration.ofHours(25)));
        round.run();
    }

    void chooses(String account, NotificationKind kind, DeliveryPreference timing) {
        Map<String, String> form = new LinkedHashMap<>();
        choices.of(account).forEach((each, chosen) -> form.put(each.name(), chosen.name()));
        form.put(kind.name(), timing.name());
        Browser browser = browser(account);
        browser.get("/compte/notifications");
        assertThat(browser.post("/compte/notifications", form).body()).isEmpty();
        assertThat(browser.get("/compte/notifications").body()).contains("Vos choix sont enregistrés.");
    }
}
