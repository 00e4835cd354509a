package fr.cadreia.notification.persistence;

import fr.cadreia.notification.DeliveryPreference;
import fr.cadreia.notification.MailChoices;
import fr.cadreia.notification.NotificationKind;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcMailChoices implements MailChoices {

    private final JdbcClient jdbc;

    JdbcMailChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
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

    @Override
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
}
