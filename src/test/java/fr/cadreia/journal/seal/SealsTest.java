package fr.cadreia.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.journal.seal.SealedCase.Proved;
import fr.cadreia.kernel.time.AuthorityClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTest {

    /** RFC 8032, test 2: a secret key with its public key and the signature of one letter, known to everybody. */
    private static final String KNOWN_KEY = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7
            -----END PRIVATE KEY-----
            """;

    private static final String KNOWN_PUBLIC_KEY = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=
            -----END PUBLIC KEY-----
            """;
    private static final String KNOWN_SIGNATURE =
            "kqAJqfDUyrhyDoILX2QlQKKye1QWUD+Ps3YiI+vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA==";
    private static final String ONE = "IA-2026-0001";
    private static final String TWO = "IA-2026-0002";

    @TempDir
    Path directory;

    @Test
    void onlyItsOwnerMayReadAKeyThatWasMade() throws Exception {
        Path file = directory.resolve("deeper").resolve("seal.key");
        SealKey.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----END PRIVATE KEY-----\n");
    }

    @Test
    void thePublicKeyAndTheSignatureAreThoseOfTheStandard() throws Exception {
        SealKey key = SealKey.read(Files.writeString(directory.resolve("key"), KNOWN_KEY));

        assertThat(key.publicKey().pem()).isEqualTo(KNOWN_PUBLIC_KEY);
        assertThat(key.sign("r")).isEqualTo(KNOWN_SIGNATURE);
    }

    @Test
    void thePublicKeyAloneVerifiesWhatThePrivateKeySigned() {
        Path file = directory.resolve("seal.key");
        SealKey.create(file);
        SealKey key = SealKey.read(file);
        SealPublicKey published = SealPublicKey.parse(key.publicKey().pem());
        String signature = key.sign("Sceau n° 1");

        assertThat(published.verifies("Sceau n° 1", signature)).isTrue();
        assertThat(published.verifies("Sceau n° 2", signature)).isFalse();
        assertThat(published.verifies("Sceau n° 1", "no signature")).isFalse();
        assertThat(SealPublicKey.parse(KNOWN_PUBLIC_KEY).verifies("Sceau n° 1", signature))
                .isFalse();
    }

    @Test
    void aKeyThatIsAbsentOrUnusableIsRefusedInFrench() throws Exception {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> SealKey.read(missing)).hasMessageContainingAll("introuvable", missing.toString());
        for (String other : new String[] {"k".repeat(64), KNOWN_PUBLIC_KEY, KNOWN_KEY.replace("MC4C", "MC4D")}) {
            Path file = Files.writeString(directory.resolve("other"), other);
            assertThatThrownBy(() -> SealKey.read(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("inutilisable", file.toString(), "Ed25519");
        }
        assertThatThrownBy(() -> SealPublicKey.read(missing)).hasMessageContainingAll("introuvable", "missing");
        Path secret = Files.writeString(directory.resolve("secret"), KNOWN_KEY);
        assertThatThrownBy(() -> SealPublicKey.read(secret))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Clé publique attendue");
    }

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

    private static void assertProved(Proved proved, int seal, int row) {
        assertThat(proved.seal().statement().sequence()).isEqualTo(seal);
        assertThat(proved.head().sequence()).isEqualTo(row);
        assertThat(SealsTest.climb(proved.head(), proved.proof()))
                .isEqualTo(proved.seal().statement().root());
    }

    @Test
    void aCaseIsProvedByASealThatOthersMayHaveKept() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            SealedCase cases = new SealedCase(database.seals(), journal.published());
            assertThat(cases.of(ONE)).as("nothing but the first seal").isEmpty();
            journal.addCase(ONE, 3);
            journal.addCase(TWO, 3);
            assertThat(cases.of(ONE)).as("not sealed yet").isEmpty();
            journal.sealing().seal();
            assertProved(cases.of(ONE).orElseThrow(), 2, 3);

            journal.append(TWO, TestJournal.REMINDED);
            journal.sealing().seal();
            assertProved(cases.of(ONE).orElseThrow(), 3, 3);

            AuthorityClock tomorrow = TestJournal.CLOCK.ahead(Duration.ofDays(1));
            journal.append(tomorrow, TWO, TestJournal.REMINDED);
            journal.restarted(tomorrow);
            assertProved(cases.of(ONE).orElseThrow(), 3, 3);
            assertProved(cases.of(TWO).orElseThrow(), 4, 5);

            AuthorityClock later = TestJournal.CLOCK.ahead(Duration.ofDays(3));
            journal.append(later, ONE, TestJournal.REMINDED);
            journal.restarted(later);
            assertProved(cases.of(ONE).orElseThrow(), 5, 4);
            assertProved(cases.of(TWO).orElseThrow(), 4, 5);
            assertThat(cases.of("IA-2026-0009")).isEmpty();
        }
    }

    @Test
    void aCaseIsProvedAsSoonAsItIsSealedAlsoOnceTheClockWasSetBack() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            SealedCase cases = new SealedCase(database.seals(), journal.published());
            AuthorityClock ahead = TestJournal.CLOCK.ahead(Duration.ofDays(3));
            journal.addCase(ONE, 3);
            journal.restarted(ahead);
            assertProved(cases.of(ONE).orElseThrow(), 2, 3);

            journal.addCase(TWO, 3);
            journal.sealing().seal();

            assertProved(cases.of(TWO).orElseThrow(), 3, 3);
            assertThat(journal.published().daily())
                    .extracting(last -> last.seal().statement().sequence())
                    .startsWith(3, 2);
        }
    }

    /** Notes how many seals with their heads were read. */
    private static final class Counted implements Seals {

        private final Seals seals;
        private final List<Integer> read = new ArrayList<>();

        Counted(Seals seals) {
            this.seals = seals;
        }

        @Override
        public List<ChainHead> currentHeads() {
            return seals.currentHeads();
        }

        @Override
        public List<Seal> after(int sequence) {
            throw new AssertionError("All seals with all heads at once");
        }

        @Override
        public List<Seal> after(int sequence, int most) {
            List<Seal> found = seals.after(sequence, most);
            assertThat(found).hasSizeLessThanOrEqualTo(Sealing.AT_A_TIME);
            read.add(found.size());
            return found;
        }

        @Override
        public List<SignedSeal> signedAfter(int sequence) {
            return seals.signedAfter(sequence);
        }

        @Override
        public List<SignedSeal> latest(int count) {
            return seals.latest(count);
        }

        @Override
        public Progress progress() {
            return seals.progress();
        }

        @Override
        public boolean add(Seal seal) {
            return seals.add(seal);
        }

        int total() {
            return read.stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Test
    void sealsAreReadOnceAndSomeAtATime() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase(ONE, 3);
            int seals = Sealing.AT_A_TIME + 3;
            for (int seal = 2; seal <= seals; seal++) {
                journal.append(ONE, TestJournal.REMINDED);
                assertThat(journal.sealing().seal()).isPresent();
            }
            Counted counted = new Counted(database.seals());
            SealedCase cases = new SealedCase(counted, journal.published());

            assertProved(cases.of(ONE).orElseThrow(), seals, seals + 2);
            assertThat(counted.total()).isEqualTo(seals);
            for (int again = 0; again < 5; again++) {
                assertProved(cases.of(ONE).orElseThrow(), seals, seals + 2);
            }
            assertThat(counted.total()).as("nothing is read again").isEqualTo(seals);

            Counted atStart = new Counted(database.seals());
            Sealing started =
                    new Sealing(atStart, database.archive(), TestJournal.CLOCK, journal.key(), journal.settings());
            started.begin();
            assertThat(atStart.total()).isEqualTo(seals);
            assertThat(started.seal()).isEmpty();
        }
    }
}
