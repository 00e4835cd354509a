package fr.cadreia.register;

import fr.cadreia.dossier.event.ExaminationOutcome;
import fr.cadreia.dossier.event.Motion;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.RegisterEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What the competent authority made of an opinion, as the entry says; French. */
final class FollowedOpinion {

    private FollowedOpinion() {}

    static String toFrench(RegisterEntry entry, Decision decision) {
        ExaminationOutcome given = decision.examinationOutcome();
        if (given.equals(ExaminationOutcome.SENT_BACK)) {
            return "Sans objet\u00a0: le dossier revient au comité une fois complété";
        }
        if (isAnswered(entry, decision)) {
            return act(entry.act());
        }
        if (given.isAdopted(Motion.STOP)
                && isLast(entry, decision)
                && ended(entry).isPresent()) {
            return "Fin de l’usage le " + FrenchText.day(ended(entry).get());
        }
        return "Transmis à l’autorité compétente, à qui il appartient de statuer";
    }

    private static Optional<LocalDate> ended(RegisterEntry entry) {
        return Optional.ofNullable(entry.ending()).map(ending -> ending.date());
    }

    private static boolean isLast(RegisterEntry entry, Decision decision) {
        return entry.decisions().stream().noneMatch(other -> other.number() > decision.number());
    }

    /** The act that the entry holds answers the last opinion in favour that was given until its day. */
    private static boolean isAnswered(RegisterEntry entry, Decision decision) {
        LocalDate day = day(entry.act());
        return day != null
                && entry.decisions().stream()
                        .filter(other -> other.examinationOutcome().isAdopted(Motion.GENERALIZE))
                        .filter(other -> !other.date().isAfter(day))
                        .max(Comparator.comparing(Decision::number))
                        .filter(last -> last.number() == decision.number())
                        .isPresent();
    }

    /** Of the act or, where none was needed, of the service's beginning. */
    private static LocalDate day(CompetentAct act) {
        return act == null ? null : act.date() == null ? act.startDate() : act.date();
    }

    /** « Bureau métropolitain : décision n° 12 du 3 mars 2026 ». */
    private static String act(CompetentAct act) {
        String authority = act.authority() == null
                ? "Autorité compétente"
                : act.authority().label();
        if (act.kind() == null) {
            return authority;
        }
        return authority + "\u00a0: " + act.kind().label().toLowerCase(Locale.FRENCH)
                + (act.number() == null ? "" : " n°\u00a0" + act.number())
                + (act.date() == null ? "" : " du " + FrenchText.day(act.date()));
    }
}
