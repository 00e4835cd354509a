package fr.cadreia.training;

import java.util.List;

/**
 * A case's training in numbers, without a name.
 *
 * @param planned sessions to come
 * @param unrecorded sessions of days gone by whose attendance is still to be recorded
 * @param held sessions whose attendance is on record
 * @param enrolled agents on the list
 * @param trained of them with an attestation
 * @param withAccess of them with access now
 */
public record TrainingFigures(int planned, int unrecorded, int held, int enrolled, int trained, int withAccess) {

    public static final TrainingFigures NONE = new TrainingFigures(0, 0, 0, 0, 0, 0);

    public int toTrain() {
        return enrolled - trained;
    }

    public boolean hasDates() {
        return planned + unrecorded + held > 0;
    }

    public TrainingFigures plus(TrainingFigures other) {
        return new TrainingFigures(
                planned + other.planned,
                unrecorded + other.unrecorded,
                held + other.held,
                enrolled + other.enrolled,
                trained + other.trained,
                withAccess + other.withAccess);
    }

    public static TrainingFigures sum(List<TrainingFigures> figures) {
        return figures.stream().reduce(NONE, TrainingFigures::plus);
    }
}
