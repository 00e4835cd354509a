package fr.cadreia.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An event with the row that tells its author and its moment. */
public record RecordedEvent<E extends Event>(JournalEntry row, E event) {

    /** Returns the events of one type, in the order of the rows. */
    public static <E extends Event> Stream<RecordedEvent<E>> in(List<JournalEntry> rows, Class<E> type) {
        return rows.stream().flatMap(row -> row.recorded(type).stream());
    }

    public static <E extends Event> Optional<RecordedEvent<E>> last(List<JournalEntry> rows, Class<E> type) {
        for (int at = rows.size() - 1; at >= 0; at--) {
            Optional<RecordedEvent<E>> found = rows.get(at).recorded(type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
