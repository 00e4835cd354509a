package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.session.SessionPlanning.Venue;
import fr.cadreia.kernel.form.CommandRefusedException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Until a session is convened the secretary changes its day and place. */
class VenueTest extends SessionOfTwoCases {

    private static final String ROOM = "Salle des mariages";

    @Autowired
    private Sessions sessions;

    private static Map<String, String> venue(LocalDate day, String place) {
        return Map.of("jour", day.toString(), "heure", "09:30", "lieu", place, "visio", "");
    }

    @Test
    void anHourThatIsPastIsRefused() {
        LocalDate day = LocalDate.of(2026, 9, 15);
        Venue venue = new Venue(day.atTime(9, 30), ROOM, "");
        assertThatCode(() -> venue.requireUsable(day.atTime(9, 30, 59))).doesNotThrowAnyException();
        assertThatThrownBy(() -> venue.requireUsable(day.atTime(9, 31)))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessage("Heure\u00a0: il est déjà 9\u00a0h\u00a031. Indiquez une heure à venir.");

        String number = prepared(TestClock.sessionDay(10));
        Session before = sessions.get(number);
        TestClock.comesTo(before.startsAt().toLocalDate());
        Map<String, String> midnight =
                Map.of("jour", before.startsAt().toLocalDate().toString(), "heure", "00:00", "lieu", ROOM, "visio", "");
        assertThat(does(number, "lieu", midnight).statusCode()).isEqualTo(400);
        assertThat(secretary.post("/comite/seances", midnight).statusCode()).isEqualTo(400);
        assertThat(sessions.get(number)).isEqualTo(before);
    }

    @Test
    void aSessionMovesUntilItIsConvened() {
        String number = prepared(TestClock.sessionDay(10));
        LocalDate later = TestClock.sessionDay(13);
        Browser chair = Browser.of("chair", port);
        String page = "/comite/seances/" + number;
        chair.get(page);
        assertThat(secretary.words(page)).contains("Salle du conseil");
        Session before = sessions.get(number);
        assertThat(chair.post(page + "/lieu", venue(later, ROOM)).statusCode())
                .as("the secretary’s")
                .isEqualTo(403);
        assertThat(does(number, "lieu", venue(TestClock.today().minusDays(1), ROOM))
                        .statusCode())
                .isEqualTo(400);
        assertThat(does(number, "lieu", venue(later, " ")).statusCode()).isEqualTo(400);
        assertThat(sessions.get(number)).isEqualTo(before);

        assertThat(does(number, "lieu", venue(later, ROOM)).statusCode()).isEqualTo(302);

        assertThat(sessions.get(number).startsAt()).isEqualTo(later.atTime(9, 30));
        assertThat(secretary.words(page)).contains("La date et le lieu sont enregistrés.", ROOM);

        enter(number, first, "avec");
        assertThat(does(number, "convocation", Map.of()).statusCode()).isEqualTo(302);
        assertThat(does(number, "lieu", venue(later.plusDays(1), "Ailleurs")).statusCode())
                .as("those who are convened come there")
                .isEqualTo(409);
        assertThat(sessions.get(number).place()).isEqualTo(ROOM);
    }
}
