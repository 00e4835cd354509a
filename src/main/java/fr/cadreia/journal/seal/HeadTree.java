package fr.cadreia.journal.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A tree of SHA-256 over the heads of all chains (Merkle tree): its root stands for all of them, and a few hashes prove
 * that one head is among them without telling anything of the others. A leaf is the hash of the byte 0 and the head's
 * line; a node is the hash of the byte 1 and its two parts; the last of an odd number goes up as it is.
 */
final class HeadTree {

    private final List<String> lines;
    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param heads in any order */
    HeadTree(Collection<ChainHead> heads) {
        this.lines = heads.stream().map(ChainHead::toString).sorted().toList();
        List<byte[]> level = lines.stream()
                .map(line -> hash((byte) 0, line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        levels.add(level);
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int left = 0; left < level.size(); left += 2) {
                above.add(
                        left + 1 < level.size()
                                ? hash((byte) 1, level.get(left), level.get(left + 1))
                                : level.get(left));
            }
            levels.add(above);
            level = above;
        }
    }

    /** Returns the root in lower case hexadecimal; of no head at all, 64 zeros. */
    String root() {
        List<byte[]> top = levels.get(levels.size() - 1);
        return top.isEmpty() ? SealStatement.NONE : HexFormat.of().formatHex(top.get(0));
    }

    /**
     * Returns the way from a head to the root, from below: {@code L} or {@code R}, the side on which to put it,
     * followed by a hash in hexadecimal.
     *
     * @throws IllegalArgumentException when the head is not one of them
     */
    List<String> proof(ChainHead head) {
        int at = Collections.binarySearch(lines, head.toString());
        if (at < 0) {
            throw new IllegalArgumentException("Not among the heads: " + head);
        }
        List<String> steps = new ArrayList<>();
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int beside = at ^ 1;
            if (beside < level.size()) {
                steps.add((beside < at ? "L" : "R") + HexFormat.of().formatHex(level.get(beside)));
            }
            at /= 2;
        }
        return steps;
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
