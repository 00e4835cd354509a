package fr.cadreia.dossier.web;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list that is too long for one page.
 *
 * @param number of the part, from 1
 * @param count of all parts, at least 1
 */
public record PageOf<T>(List<T> rows, int number, int count) {

    /** @param number of the part that was asked for; the nearest one where there is none of that number */
    public static <T> PageOf<T> of(List<T> all, int number, int size) {
        int count = Math.max(1, (all.size() + size - 1) / size);
        int shown = Math.min(Math.max(1, number), count);
        return new PageOf<>(
                all.stream().skip((long) (shown - 1) * size).limit(size).toList(), shown, count);
    }

    public <R> PageOf<R> map(Function<T, R> row) {
        return new PageOf<>(rows.stream().map(row).toList(), number, count);
    }
}
