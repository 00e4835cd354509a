package fr.cadreia.benchmark;

import java.util.Arrays;
import java.util.Collection;

/** Medians and other ranks of some values. */
final class Statistics {

    private final double[] sorted;

    Statistics(Collection<Double> values) {
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return rank(50);
    }

    /** @param percent of the values that are not greater */
    double rank(int percent) {
        double place = (sorted.length - 1) * percent / 100.0;
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
