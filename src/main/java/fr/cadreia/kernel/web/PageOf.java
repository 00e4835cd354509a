package fr.cadreia.kernel.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A part of a list that is too long for one page.
 *
 * @param number of the part, from 1
 * @param count of all parts, at least 1
 */
public record PageOf<T>(List<T> rows, int number, int count) {

    /** @param number of the part that was asked for; the nearest one where there is none of that number */
    public static <T> PageOf<T> of(List<T> all, int number, int size) {
        return read(
                all.size(),
                number,
                size,
                from -> all.stream().skip(from).limit(size).toList());
    }

    /**
     * Returns a part of a list that is read part by part.
     *
     * @param all the number of rows of the whole list
     * @param read returns the rows of a part, of which it is given the number of rows before it
     */
    public static <T> PageOf<T> read(int all, int number, int size, IntFunction<List<T>> read) {
        int count = Math.max(1, (all + size - 1) / size);
        int shown = Math.min(Math.max(1, number), count);
        return new PageOf<>(read.apply((shown - 1) * size), shown, count);
    }

    /** Reads which part a public address asks for; answers 400 where it is no number from 1 on. */
    public static int asked(String number) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Ce numéro de page n’a pas de sens\u00a0: revenez à la première page.");
        }
        return Integer.parseInt(number);
    }

    public <R> PageOf<R> map(Function<T, R> row) {
        return new PageOf<>(rows.stream().map(row).toList(), number, count);
    }
}
