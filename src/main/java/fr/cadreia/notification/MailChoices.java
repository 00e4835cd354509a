package fr.cadreia.notification;

import java.util.EnumMap;
import java.util.Map;

/** What people chose. */
public interface MailChoices {

    /** Only what was chosen. */
    Map<NoticeKind, DeliveryPreference> chosenBy(String person);

    void choose(String person, Map<NoticeKind, DeliveryPreference> choices);

    /** For every kind, the default where nothing was chosen. */
    default Map<NoticeKind, DeliveryPreference> of(String person) {
        Map<NoticeKind, DeliveryPreference> all = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
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
