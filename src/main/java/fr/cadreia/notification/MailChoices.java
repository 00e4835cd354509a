package fr.cadreia.notification;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The choices of people. */
@Repository
public class MailChoices {

    /** The address of the page on which people choose. */
    public static final String PAGE = "/compte/notifications";

    private final JdbcClient jdbc;

    MailChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns only the kinds that the person chose. */
    public Map<NotificationKind, DeliveryPreference> chosenBy(String person) {
        Map<NotificationKind, DeliveryPreference> chosen = new EnumMap<>(NotificationKind.class);
        jdbc.sql("select kind, timing from cadre_mail_choice where person = ?")
                .param(person)
                .query((row, number) -> chosen.put(
                        NotificationKind.valueOf(row.getString("kind")),
                        DeliveryPreference.valueOf(row.getString("timing"))))
                .list();
        return chosen;
    }

    @Transactional
    public void choose(String person, Map<NotificationKind, DeliveryPreference> choices) {
        choices.forEach((kind, timing) -> {
            int changed = jdbc.sql("update cadre_mail_choice set timing = ? where person = ? and kind = ?")
                    .params(timing.name(), person, kind.name())
                    .update();
            if (changed == 0) {
                jdbc.sql("insert into cadre_mail_choice (person, kind, timing) values (?, ?, ?)")
                        .params(person, kind.name(), timing.name())
                        .update();
            }
        });
    }

    /** Returns a preference for every kind, the default where nothing was chosen. */
    public Map<NotificationKind, DeliveryPreference> of(String person) {
        Map<NotificationKind, DeliveryPreference> all = new EnumMap<>(NotificationKind.class);
        for (NotificationKind kind : NotificationKind.values()) {
            all.put(kind, kind.usual());
        }
        chosenBy(person).forEach((kind, timing) -> {
            if (kind.choices().contains(timing)) {
                all.put(kind, timing);
            }
        });
        return all;
    }
}
