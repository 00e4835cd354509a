package fr.cadreia.training;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** A case's page says where its training stands. */
@Component
class TrainingLinks implements CaseLinks {

    private final Trainings trainings;
    private final CaseRecords records;

    TrainingLinks(Trainings trainings, CaseRecords records) {
        this.trainings = trainings;
        this.records = records;
    }

    @Override
    public List<Link> of(Case shown, Person reader) {
        TrainingFigures figures = trainings.figures(shown.reference(), records.today());
        return List.of(new Link("Formation\u00a0: " + words(figures), "/formations/" + shown.reference()));
    }

    private static String words(TrainingFigures figures) {
        if (!figures.hasDates()) {
            return "aucune séance datée";
        }
        return count(figures.planned(), "séance prévue", "séances prévues") + ", "
                + count(figures.held(), "tenue", "tenues")
                + (figures.unrecorded() == 0
                        ? ""
                        : ", " + count(figures.unrecorded(), "passée", "passées") + " sans présences relevées")
                + "\u00a0; "
                + count(figures.trained(), "agent formé", "agents formés") + " sur " + figures.enrolled() + ", "
                + count(figures.withAccess(), "accès", "accès");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number < 2 ? one : many);
    }
}
