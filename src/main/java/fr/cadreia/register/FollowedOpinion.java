package fr.cadreia.register;

import fr.cadreia.dossier.event.ExaminationOutcome;
import fr.cadreia.dossier.event.Motion;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.RegisterEntry;
import java.time.LocalDate;
import java.util.Optional;

/** What became of an opinion, as the entry says; French. */
final class FollowedOpinion {

    private FollowedOpinion() {}

    /** @param late the last day of filing of an opinion whose act is awaited too long */
    static String toFrench(RegisterEntry entry, Decision decision, LocalDate late) {
        if (decision.answer() != null) {
            return decision.answer().label()
                    + (decision.answerReasons() == null ? "" : "\u00a0: " + decision.answerReasons());
        }
        ExaminationOutcome given = decision.examinationOutcome();
        if (given.equals(ExaminationOutcome.SENT_BACK)) {
            return "Le dossier revient au comité une fois complété";
        }
        Optional<LocalDate> ended = Optional.ofNullable(entry.ending()).map(ending -> ending.date());
        if (isLast(entry, decision) && ended.isPresent()) {
            return "Fin de l’usage le " + FrenchText.day(ended.get());
        }
        return given.adopted()
                .map(motion -> next(motion, decision.date(), late))
                .orElse("Sans objet");
    }

    /** What the process does by itself; of a favourable opinion, nothing before the authority's act. */
    private static String next(Motion motion, LocalDate filed, LocalDate late) {
        return switch (motion) {
            case GENERALIZE ->
                filed.isAfter(late)
                        ? "Transmis à l’autorité, dont l’acte est attendu"
                        : "Acte de l’autorité en attente depuis le " + FrenchText.day(filed);
            case EXTEND -> "L’expérimentation est prolongée, l’autorité en est informée";
            case STOP -> "L’usage s’arrête, l’autorité en est informée";
            case KEEP -> "L’usage continue, l’autorité en est informée";
            case ADAPT -> "La solution est adaptée puis expérimentée de nouveau, l’autorité en est informée";
            case REPLACE -> "Une solution de remplacement est étudiée, l’autorité en est informée";
        };
    }

    private static boolean isLast(RegisterEntry entry, Decision decision) {
        return entry.decisions().stream().noneMatch(other -> other.number() > decision.number());
    }
}
