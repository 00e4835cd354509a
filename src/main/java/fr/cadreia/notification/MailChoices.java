package fr.cadreia.notification;

import java.util.EnumMap;
import java.util.Map;

/** What people chose. */
public interface MailChoices {

    /** Only what was chosen. */
    Map<NotificationKind, DeliveryPreference> chosenBy(String person);

    void choose(String person, Map<NotificationKind, DeliveryPreference> choices);

    /** For every kind, the default where nothing was chosen. */
    default Map<NotificationKind, DeliveryPreference> of(String person) {
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
