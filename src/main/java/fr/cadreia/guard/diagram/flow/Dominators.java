package fr.cadreia.guard.diagram.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The points that every way from the beginning to a point passes, by the algorithm of Cooper, Harvey and Kennedy ("A
 * Simple, Fast Dominance Algorithm", 2001). Point 0 is the beginning.
 */
final class Dominators {

    private static final int NONE = -1;

    private final List<List<Integer>> next = new ArrayList<>();
    private final List<List<Integer>> previous = new ArrayList<>();
    /** The number of each point in the order of a depth-first walk, or {@code NONE} where no way leads. */
    private int[] rank;

    private int[] dominator;

    Dominators() {
        point();
    }

    int point() {
        next.add(new ArrayList<>(2));
        previous.add(new ArrayList<>(2));
        return next.size() - 1;
    }

    void edge(int from, int to) {
        next.get(from).add(to);
        previous.get(to).add(from);
    }

    void solve() {
        int[] order = reversePostorder();
        rank = new int[next.size()];
        dominator = new int[next.size()];
        Arrays.fill(rank, NONE);
        Arrays.fill(dominator, NONE);
        for (int at = 0; at < order.length; at++) {
            rank[order[at]] = at;
        }
        dominator[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int at = 1; at < order.length; at++) {
                changed |= update(order[at]);
            }
        }
    }

    private boolean update(int point) {
        int found = NONE;
        for (int before : previous.get(point)) {
            if (rank[before] != NONE && dominator[before] != NONE) {
                found = found == NONE ? before : common(found, before);
            }
        }
        boolean changed = dominator[point] != found;
        dominator[point] = found;
        return changed;
    }

    private int[] reversePostorder() {
        int[] order = new int[next.size()];
        int free = order.length;
        boolean[] seen = new boolean[order.length];
        int[] child = new int[order.length];
        int[] stack = new int[order.length];
        int depth = 1;
        seen[0] = true;
        while (depth > 0) {
            int point = stack[depth - 1];
            if (child[point] == next.get(point).size()) {
                order[--free] = point;
                depth--;
                continue;
            }
            int to = next.get(point).get(child[point]++);
            if (!seen[to]) {
                seen[to] = true;
                stack[depth++] = to;
            }
        }
        return Arrays.copyOfRange(order, free, order.length);
    }

    boolean isReached(int point) {
        return rank[point] != NONE;
    }

    /** Returns the nearest point that every way to this one passes. */
    int dominatorOf(int point) {
        return dominator[point];
    }

    /**
     * Returns the last point that all ways to both of these points pass; one of the two itself, where it lies on every
     * way to the other.
     */
    int common(int one, int other) {
        int left = one;
        int right = other;
        while (left != right) {
            if (rank[left] > rank[right]) {
                left = dominator[left];
            } else {
                right = dominator[right];
            }
        }
        return left;
    }

    /** Returns, of the points that every way to this one passes, the first one after {@code ancestor}. */
    int firstAfter(int ancestor, int point) {
        int at = point;
        while (dominator[at] != ancestor) {
            at = dominator[at];
        }
        return at;
    }
}
