package fr.cadreia.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of an inventory if it were taken over.
 *
 * @param rows each row's fate, in the file's order
 * @param sample some rows from the whole length of the file, with all texts and their meaning
 */
public record IntakePreview(List<RowOutcome> rows, List<ReadSample> sample) {

    private static final int SAMPLE = 5;

    /** @param row its number in the file */
    public record ReadSample(int row, List<ReadValue> values) {}

    static IntakePreview of(Inventory inventory, List<RowReading> readings, List<RowOutcome> outcomes) {
        List<ReadSample> sample = new ArrayList<>();
        int count = Math.min(SAMPLE, readings.size());
        for (int i = 0; i < count; i++) {
            int at = count == 1 ? 0 : (int) ((long) i * (readings.size() - 1) / (count - 1));
            sample.add(new ReadSample(
                    inventory.rows().get(at).number(), readings.get(at).values()));
        }
        return new IntakePreview(List.copyOf(outcomes), List.copyOf(sample));
    }

    public IntakeCounts counts() {
        return IntakeCounts.of(rows);
    }

    /** A value that was not understood, or only by halves, and its row. */
    public record Doubt(int row, ReadValue value) {}

    /** Lists the doubts, in the file's order. */
    public List<Doubt> doubts() {
        return rows.stream()
                .flatMap(row -> row.doubts().stream().map(value -> new Doubt(row.row(), value)))
                .toList();
    }
}
