package fr.cadreia.training.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.training.Trainee;
import fr.cadreia.training.TrainingFigures;
import fr.cadreia.training.TrainingRights;
import fr.cadreia.training.TrainingSession;
import fr.cadreia.training.Trainings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one case's training. */
@Component
class TrainingPage {

    private final Trainings trainings;
    private final People people;
    private final CaseRecords records;

    TrainingPage(Trainings trainings, People people, CaseRecords records) {
        this.trainings = trainings;
        this.people = people;
        this.records = records;
    }

    /** A session in words; {@code due} from its day on, until it is cancelled. */
    record SessionRow(
            long id,
            String day,
            String content,
            String trainer,
            String audience,
            String state,
            boolean due,
            boolean open) {}

    /** An agent in words. */
    record AgentRow(long id, String name, int attended, String attested, String access, List<Long> sessions) {}

    String show(Visit visit, Model model) {
        Case shown = visit.dossier();
        String reference = shown.reference();
        LocalDate today = records.today();
        List<TrainingSession> sessions = trainings.sessions(reference);
        boolean readsNames = TrainingRights.readsNames(visit.person(), shown);
        TrainingFigures figures = trainings.figures(reference, today);
        model.addAttribute("dossier", shown);
        model.addAttribute("organisation", people.organisationName(shown.organisation()));
        model.addAttribute("figures", figures);
        model.addAttribute("keeps", TrainingRights.keeps(visit.person(), shown));
        model.addAttribute("plans", shown.isOpen() && !shown.isStopped());
        model.addAttribute("readsNames", readsNames);
        model.addAttribute("today", today.toString());
        model.addAttribute(
                "sessions",
                sessions.stream().map(session -> row(session, today)).toList());
        model.addAttribute(
                "agents",
                readsNames
                        ? trainings.trainees(reference).stream().map(this::row).toList()
                        : List.of());
        EnteredForm.none(model);
        return "training/case";
    }

    private static SessionRow row(TrainingSession session, LocalDate today) {
        String state = session.isCancelled()
                ? "Annulée\u00a0: " + session.cancelled()
                : session.attendance() ? "Tenue" : session.day().isBefore(today) ? "Présences à relever" : "Prévue";
        return new SessionRow(
                session.id(),
                FrenchText.day(session.day()),
                session.content(),
                session.trainer(),
                session.audience(),
                state,
                !session.isCancelled() && !session.day().isAfter(today),
                !session.isCancelled() && !session.attendance());
    }

    private AgentRow row(Trainee agent) {
        return new AgentRow(
                agent.id(),
                people.name(agent.agent()),
                agent.attended().size(),
                agent.attestedOn().map(FrenchText::day).orElse(""),
                access(agent),
                List.copyOf(agent.attended()));
    }

    private static String access(Trainee agent) {
        if (agent.hasAccess()) {
            return "Depuis le " + agent.accessSince().map(FrenchText::day).orElseThrow();
        }
        return agent.accessEnded()
                .map(day -> "Retiré le " + FrenchText.day(day))
                .orElse("Aucun");
    }
}
