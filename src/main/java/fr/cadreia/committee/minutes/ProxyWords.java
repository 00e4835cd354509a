package fr.cadreia.committee.minutes;

import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.SessionEvent.Presence;
import fr.cadreia.dossier.event.SessionEvent.PresenceCorrected;
import java.util.List;
import java.util.stream.Collectors;

/** Who gave a proxy to whom, and until when it held; French. */
record ProxyWords(Presence opened, List<RecordedEvent<PresenceCorrected>> corrections, Naming names) {

    /** As the sheet had them when the session opened. */
    List<String> atOpening() {
        return words(opened);
    }

    /** As the last correction left them. */
    List<String> standing() {
        return words(
                corrections.isEmpty()
                        ? opened
                        : corrections.get(corrections.size() - 1).event().sheet());
    }

    private List<String> words(Presence sheet) {
        return sheet.proxies().entrySet().stream()
                .map(proxy -> names.name(proxy.getKey()) + " à " + names.name(proxy.getValue()))
                .toList();
    }

    /** ", pouvoir à Membre élu 1 jusqu'à 14 h 30": it falls when its holder leaves; empty without one. */
    String of(String member) {
        String holder = holder(opened, member);
        StringBuilder words = new StringBuilder(holder.isEmpty() ? "" : given(holder));
        for (RecordedEvent<PresenceCorrected> correction : corrections) {
            String next = holder(correction.event().sheet(), member);
            if (!next.equals(holder)) {
                String time = SessionWords.time(correction.row().writtenAt());
                words.append(holder.isEmpty() ? "" : " jusqu’à " + time)
                        .append(next.isEmpty() ? "" : given(next) + " à partir de " + time);
                holder = next;
            }
        }
        return words.toString();
    }

    private String given(String holder) {
        return ", pouvoir à " + names.name(holder);
    }

    /** Sentences on the proxies that ended with this correction, each after a blank. */
    static String ended(PresenceCorrected correction, Naming names) {
        return correction.before().proxies().entrySet().stream()
                .filter(proxy -> !holder(correction.sheet(), proxy.getKey()).equals(proxy.getValue()))
                .map(proxy -> " Le pouvoir de " + names.name(proxy.getKey()) + " à " + names.name(proxy.getValue())
                        + " devient sans objet.")
                .collect(Collectors.joining());
    }

    private static String holder(Presence sheet, String member) {
        return sheet.proxies().getOrDefault(member, "");
    }
}
