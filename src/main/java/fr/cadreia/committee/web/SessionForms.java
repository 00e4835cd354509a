package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.presence.PresenceSheet.Proxy;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.committee.session.ListAdoption.Ballot;
import fr.cadreia.committee.session.PresenceChanges.Correction;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.web.EnteredForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the forms of a session's pages. */
final class SessionForms {

    /** The prefix of a field for a vote; the account of the member follows. */
    static final String VOTE_OF = "vote-";

    /**
     * The prefix of a field for a presidency; the reference of the case follows, over which a member presides in place
     * of the chair.
     */
    static final String PRESIDENCY_OF = "presidence-";

    private SessionForms() {}

    static PresenceSheet sheet(EnteredForm entered) {
        List<Proxy> proxies = new ArrayList<>();
        for (int number = 1; number <= PresenceSheet.PROXIES; number++) {
            String giver = entered.value("pouvoir" + number + "De");
            String holder = entered.value("pouvoir" + number + "A");
            if (giver.isBlank() != holder.isBlank()) {
                throw CommandRefusedException.invalid(
                        "Pouvoir " + number + "\u00a0: indiquez le membre absent et le membre présent qui le porte.");
            }
            if (!giver.isBlank()) {
                proxies.add(new Proxy(number, giver, holder));
            }
        }
        return new PresenceSheet(
                all(entered, "present"),
                all(entered, "distance"),
                entered.value("presidence"),
                entered.value("remplacement"),
                proxies,
                all(entered, "excuse"));
    }

    static Correction correction(EnteredForm entered) {
        Change change;
        try {
            change = Change.valueOf(entered.value("changement"));
        } catch (IllegalArgumentException e) {
            throw CommandRefusedException.invalid("Ce qui s’est passé\u00a0: choisissez une des réponses proposées.");
        }
        if (entered.value("membre").isBlank()) {
            throw CommandRefusedException.invalid("Membre\u00a0: choisissez le membre concerné.");
        }
        return new Correction(
                entered.value("membre"),
                change,
                entered.value("pouvoir"),
                entered.value("presidence"),
                entered.has("distance"),
                text(entered, "motif", 2000));
    }

    static Ballot ballot(EnteredForm entered) {
        Map<String, Choice> byMember = new LinkedHashMap<>();
        entered.beginning(VOTE_OF).forEach((member, vote) -> byMember.put(member, choice(vote)));
        return new Ballot(byMember, all(entered, "debat"), all(entered, "deport"));
    }

    /** Returns a choice that is a vote: a member declares an interest in person. */
    static Choice castVote(String code) {
        Choice choice = choice(code);
        if (!Choice.VOTES.contains(choice)) {
            throw unknownVote();
        }
        return choice;
    }

    static Choice choice(String code) {
        try {
            return Choice.of(code);
        } catch (IllegalArgumentException e) {
            throw unknownVote();
        }
    }

    private static CommandRefusedException unknownVote() {
        return CommandRefusedException.invalid("Choisissez un des votes proposés.");
    }

    private static Set<String> all(EnteredForm entered, String name) {
        return new LinkedHashSet<>(entered.all(name));
    }

    static String line(EnteredForm entered, String field, String label, int longest) {
        String line = text(entered, field, longest);
        Reasons.visibleInLine(line, label);
        return line;
    }

    static String text(EnteredForm entered, String field, int longest) {
        return text(entered.value(field), longest);
    }

    static String text(String entered, int longest) {
        String text = entered.strip();
        if (text.length() > longest) {
            throw CommandRefusedException.invalid("Ce texte est trop long\u00a0: " + longest + " caractères au plus.");
        }
        VisibleText.obstacle(text).ifPresent(obstacle -> {
            throw CommandRefusedException.invalid(obstacle);
        });
        return text;
    }
}
