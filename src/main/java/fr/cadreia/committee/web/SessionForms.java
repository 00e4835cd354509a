package fr.cadreia.committee.web;

import fr.cadreia.committee.PresenceSheet;
import fr.cadreia.committee.PresenceSheet.Proxy;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.session.ListAdoption.Ballot;
import fr.cadreia.committee.session.SessionSheet;
import fr.cadreia.committee.session.SheetCorrection.Change;
import fr.cadreia.committee.session.SheetCorrection.Correction;
import fr.cadreia.dossier.Reasons;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Reads what the pages of a session send. */
final class SessionForms {

    /** Before the member whose vote it is. */
    static final String VOTE_OF = "vote-";

    /** Before the case over whose point a member presides in place of the chair. */
    static final String PRESIDENCY_OF = "presidence-";

    private SessionForms() {}

    static SessionSheet sheet(MultiValueMap<String, String> sent) {
        Map<String, String> entered = sent.toSingleValueMap();
        List<Proxy> proxies = new ArrayList<>();
        for (int number = 1; number <= PresenceSheet.PROXIES; number++) {
            String giver = entered.getOrDefault("pouvoir" + number + "De", "");
            String holder = entered.getOrDefault("pouvoir" + number + "A", "");
            if (giver.isBlank() != holder.isBlank()) {
                throw CommandRefusedException.invalid(
                        "Pouvoir " + number + "\u00a0: indiquez le membre absent et le membre présent qui le porte.");
            }
            if (!giver.isBlank()) {
                proxies.add(new Proxy(number, giver, holder));
            }
        }
        return new SessionSheet(
                all(sent, "present"),
                all(sent, "distance"),
                entered.getOrDefault("presidence", ""),
                entered.getOrDefault("remplacement", ""),
                proxies,
                all(sent, "excuse"),
                text(entered, "avance", 2000));
    }

    static Correction correction(Map<String, String> entered) {
        Change change;
        try {
            change = Change.valueOf(entered.getOrDefault("changement", ""));
        } catch (IllegalArgumentException e) {
            throw CommandRefusedException.invalid("Ce qui s’est passé\u00a0: choisissez une des réponses proposées.");
        }
        if (entered.getOrDefault("membre", "").isBlank()) {
            throw CommandRefusedException.invalid("Membre\u00a0: choisissez le membre concerné.");
        }
        return new Correction(
                entered.get("membre"),
                change,
                entered.getOrDefault("pouvoir", ""),
                entered.getOrDefault("presidence", ""),
                entered.containsKey("distance"),
                text(entered, "motif", 2000));
    }

    static Ballot ballot(MultiValueMap<String, String> sent) {
        Map<String, Choice> byMember = new LinkedHashMap<>();
        sent.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(VOTE_OF)) {
                byMember.put(name.substring(VOTE_OF.length()), choice(value));
            }
        });
        return new Ballot(byMember, all(sent, "debat"), all(sent, "deport"));
    }

    /** By case, who presides in place of a recused chair. */
    static Map<String, String> presidencies(Map<String, String> entered) {
        Map<String, String> chairs = new LinkedHashMap<>();
        entered.forEach((name, value) -> {
            if (name.startsWith(PRESIDENCY_OF)) {
                chairs.put(name.substring(PRESIDENCY_OF.length()), value);
            }
        });
        return chairs;
    }

    private static Choice choice(String code) {
        try {
            return Choice.of(code);
        } catch (IllegalArgumentException e) {
            throw CommandRefusedException.invalid("Choisissez un des votes proposés.");
        }
    }

    private static Set<String> all(MultiValueMap<String, String> sent, String name) {
        return new LinkedHashSet<>(sent.getOrDefault(name, List.of()));
    }

    static String line(Map<String, String> entered, String field, String label, int longest) {
        String line = text(entered, field, longest);
        Reasons.visibleInLine(line, label);
        return line;
    }

    static String text(Map<String, String> entered, String field, int longest) {
        String text = entered.getOrDefault(field, "").strip();
        if (text.length() > longest) {
            throw CommandRefusedException.invalid("Ce texte est trop long\u00a0: " + longest + " caractères au plus.");
        }
        VisibleText.obstacle(text).ifPresent(obstacle -> {
            throw CommandRefusedException.invalid(obstacle);
        });
        return text;
    }
}
