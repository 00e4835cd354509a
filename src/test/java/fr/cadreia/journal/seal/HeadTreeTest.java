package fr.cadreia.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTreeTest {

    private static List<ChainHead> heads(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new ChainHead("IA-2026-%04d".formatted(number), number + 1, "%064x".formatted(number)))
                .toList();
    }

    private static byte[] sha256(int kind, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) kind);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a person who has only the archive of one case computes it. */
    static String climb(ChainHead head, List<String> proof) {
        byte[] node = sha256(0, head.toString().getBytes(StandardCharsets.UTF_8));
        for (String step : proof) {
            byte[] beside = HexFormat.of().parseHex(step.substring(1));
            node = step.charAt(0) == 'L' ? sha256(1, beside, node) : sha256(1, node, beside);
        }
        return HexFormat.of().formatHex(node);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 100, 1001})
    void eachHeadsProofLeadsToTheRootWhateverTheOrder(int count) {
        List<ChainHead> heads = new ArrayList<>(heads(count));
        String root = new HeadTree(heads).root();
        Collections.reverse(heads);
        HeadTree tree = new HeadTree(heads);

        assertThat(tree.root()).isEqualTo(root);
        assertThat(heads)
                .allSatisfy(head -> assertThat(climb(head, tree.proof(head))).isEqualTo(root));
    }

    @Test
    void aHeadThatIsNotAmongThemHasNoProof() {
        HeadTree tree = new HeadTree(heads(5));
        ChainHead other = new ChainHead("IA-2026-0002", 3, "f".repeat(64));

        assertThatThrownBy(() -> tree.proof(other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(climb(other, tree.proof(heads(5).get(2)))).isNotEqualTo(tree.root());
    }

    @Test
    void everyHeadCounts() {
        List<ChainHead> changed = new ArrayList<>(heads(9));
        changed.set(8, new ChainHead("IA-2026-0008", 10, "%064x".formatted(8)));

        assertThat(new HeadTree(changed).root()).isNotEqualTo(new HeadTree(heads(9)).root());
        assertThat(new HeadTree(heads(8)).root()).isNotEqualTo(new HeadTree(heads(9)).root());
        assertThat(new HeadTree(List.of()).root()).isEqualTo("0".repeat(64));
    }
}
