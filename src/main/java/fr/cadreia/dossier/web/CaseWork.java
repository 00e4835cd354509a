package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseCommand;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.FollowedCases;
import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.dossier.path.Rectification;
import fr.cadreia.dossier.path.RectificationService;
import fr.cadreia.dossier.path.Suspensions;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The means of a reader on the page of a case: tasks, commands, documents, and the pages of other features about it.
 */
@Component
class CaseWork {

    private final TaskViews tasks;
    private final RectificationService rectifications;
    private final Suspensions suspensions;
    private final ExaminingRoles roles;
    private final CaseFiles files;
    private final FollowedCases followed;
    private final List<CaseLinks> links;
    private final People people;

    CaseWork(
            TaskViews tasks,
            RectificationService rectifications,
            Suspensions suspensions,
            ExaminingRoles roles,
            CaseFiles files,
            FollowedCases followed,
            List<CaseLinks> links,
            People people) {
        this.tasks = tasks;
        this.rectifications = rectifications;
        this.suspensions = suspensions;
        this.roles = roles;
        this.files = files;
        this.followed = followed;
        this.links = links;
        this.people = people;
    }

    void add(Visit visit, CaseProgress progress, Model model) {
        Case dossier = visit.dossier();
        Person reader = visit.person();
        model.addAttribute("tasks", tasks.of(progress.tasks(), dossier, reader));
        model.addAttribute("followed", followed.isFollowed(reader, dossier.reference()));
        model.addAttribute(
                "files",
                files.of(dossier.reference()).stream()
                        .map(file -> FileView.of(file, people))
                        .toList());
        model.addAttribute(
                "links",
                links.stream()
                        .flatMap(source -> source.of(dossier, reader).stream())
                        .toList());
        model.addAttribute("archives", dossier.closedAt().isPresent() && EvidenceController.archives(reader));
        addCommands(visit, progress, model);
    }

    private void addCommands(Visit visit, CaseProgress progress, Model model) {
        Case dossier = visit.dossier();
        Set<CaseCommand> commands = EnumSet.noneOf(CaseCommand.class);
        for (CaseCommand command : CaseCommand.values()) {
            if (command.isFor(visit.person(), dossier, roles)
                    && command.obstacle(dossier, progress).isEmpty()) {
                commands.add(command);
            }
        }
        Optional<Rectification> pending = rectifications.of(dossier.reference()).stream()
                .filter(Rectification::isPending)
                .findFirst();
        model.addAttribute(
                "pending",
                pending.map(asked ->
                                RectificationView.of(asked, rectifications.mayDecide(visit.person(), asked), people))
                        .orElse(null));
        if (pending.isPresent() || rectifications.possibleSteps(dossier).isEmpty()) {
            commands.remove(CaseCommand.RECTIFY);
        } else {
            model.addAttribute("possibleSteps", rectifications.possibleSteps(dossier));
        }
        if (commands.contains(CaseCommand.RESUME) && !suspensions.isLiftable(dossier.reference())) {
            commands.remove(CaseCommand.RESUME);
        }
        model.addAttribute("mayDeclareChange", commands.remove(CaseCommand.DECLARE_CHANGE));
        boolean mayAddFile = commands.remove(CaseCommand.ADD_FILE);
        model.addAttribute("mayAddFile", mayAddFile);
        commands.remove(CaseCommand.PROVE_DUTY);
        model.addAttribute("commands", commands.stream().map(Enum::name).toList());
    }

    /** A document of the case, as its page lists it. */
    private record FileView(
            long id, String name, String size, String sha256, String who, String when, boolean withheld) {

        private static final double KILO = 1024.0;

        static FileView of(CaseFile file, People people) {
            return new FileView(
                    file.id(),
                    file.isWithheld() ? "pièce n°\u00a0" + file.id() : file.name(),
                    size(file.size()),
                    file.sha256(),
                    people.name(file.addedBy()),
                    FrenchText.day(file.addedAt()),
                    file.isWithheld());
        }

        /** Returns « 12 ko », « 1,4 Mo ». */
        static String size(long bytes) {
            return bytes < KILO * KILO
                    ? String.format(Locale.FRENCH, "%d ko", Math.max(1, Math.round(bytes / KILO)))
                    : String.format(Locale.FRENCH, "%.1f Mo", bytes / KILO / KILO);
        }
    }

    /** A request to redo a step, as the case's page shows it while it waits for a second person. */
    private record RectificationView(long id, String step, String reason, String who, String when, boolean mayDecide) {

        static RectificationView of(Rectification asked, boolean mayDecide, People people) {
            return new RectificationView(
                    asked.id(),
                    asked.step().label(),
                    asked.reason(),
                    people.name(asked.askedBy()),
                    FrenchText.moment(asked.askedAt()),
                    mayDecide);
        }
    }
}
