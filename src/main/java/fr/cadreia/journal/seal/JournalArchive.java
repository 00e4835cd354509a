package fr.cadreia.journal.seal;

import fr.cadreia.journal.AttestedRight;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RowAttestation;
import fr.cadreia.journal.RowPlace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All that the verification reads, raw, as it stood at one moment. */
public interface JournalArchive {

    /**
     * Shows the visitor all seals, oldest first, then every case, whichever table still knows it, then every right and every
     * account.
     */
    void visit(Visitor visitor);

    /** Returns one chain alone, with its documents; without rows where there is none. */
    Chain of(String caseReference);

    /** Takes the content that the archive shows. */
    interface Visitor {

        /** Takes, after the last seal, the number of chains that will follow. */
        default void expect(int chains) {}

        void seal(Seal seal);

        void chain(Chain chain);

        /** Takes a right as it is on record, after all chains. */
        void right(AttestedRight right);

        /** Takes an account as it is on record, after all rights. */
        void account(StoredAccount account);
    }

    /**
     * The data of an account in the database.
     *
     * @param fingerprint fingerprint of its stored password, name and mailbox, as {@link
     *     fr.cadreia.people.AccountRecords#fingerprint} makes it
     * @param groups to which it belongs, by id
     */
    record StoredAccount(String id, String fingerprint, Set<String> groups) {}

    /**
     * The data of one case in the database.
     *
     * @param caseSha256 of the case's own row as it stands, in lower case hexadecimal; empty where there is none
     * @param rows by sequence number
     * @param documents by id
     * @param filed in no order
     * @param beside SHA-256 of everything of a kind that stands beside the chain, in lower case hexadecimal; kinds
     *     without content are left out
     */
    record Chain(
            String caseReference,
            String caseSha256,
            List<Row> rows,
            List<Document> documents,
            List<Filed> filed,
            Map<Beside, String> beside) {

        /** Tells whether the case itself is there. */
        boolean isKnown() {
            return !caseSha256.isEmpty();
        }
    }

    /**
     * A row of the journal as stored; unlike {@link fr.cadreia.journal.JournalEntry} it may hold anything.
     *
     * @param kind should be a {@link fr.cadreia.journal.JournalKind}
     */
    record Row(
            int sequence,
            Instant writtenAt,
            String actor,
            String kind,
            String step,
            String frameworkVersion,
            String content,
            String previousHash,
            String hash) {

        /**
         * Returns the event that it tells; empty where the content never fitted a row of its kind, which its hash
         * reports.
         */
        public Optional<Event> event() {
            return unless(() -> EventCodec.read(JournalKind.valueOf(kind), content));
        }

        /** Returns the place of the event; empty in the same case. */
        Optional<RowPlace> place() {
            return unless(() -> EventCodec.place(content));
        }

        /** Returns the hashes that it attests; empty in the same case. */
        Optional<RowAttestation> attestation() {
            return unless(() -> EventCodec.attestation(content));
        }

        private static <T> Optional<T> unless(Supplier<T> reading) {
            try {
                return Optional.of(reading.get());
            } catch (IllegalStateException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** A step's document as stored. */
    record Document(
            long id,
            String form,
            String element,
            String taskId,
            String processInstanceId,
            String author,
            Instant writtenAt,
            String content) {}

    /**
     * Content that was filed beside a row of the journal, which attests it.
     *
     * @param name unique among its kind in the chain; files of a case may share one
     * @param sha256 of the content as it is stored now, in lower case hexadecimal
     */
    record Filed(FiledKind kind, String name, String sha256) {}

    /**
     * The kinds of content that tables hold beside the chain of its acts, each with its name in a French sentence. Each
     * act attests all of it.
     */
    enum Beside {
        TRAINING("les formations, présences, attestations et accès des agents"),
        AWARENESS("les actions de sensibilisation"),
        OUTREACH("les rencontres et ce qui en est sorti"),
        CATALOGUE("les versions de la fiche du catalogue"),
        REGISTER_CHANGES("les corrections et retraits de la fiche du registre"),
        SUPPLIER_NAMES("les noms que le registre donne aux fournisseurs"),
        ANSWERS("les réponses aux signalements et aux demandes"),
        COMMITMENTS("les suites à donner"),
        CALL("l’appel à projets"),
        CALL_PROPOSALS("les propositions reçues"),
        DECISION_LIST("le relevé de décisions en ligne"),
        PUBLIC_MINUTES("le procès-verbal en ligne"),
        DECIDERS("les autorités qui décident pour chaque organisation"),
        INSTALLATION("le procès-verbal d’installation et l’acte du cadre");

        private final String words;

        Beside(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The kinds of filed content, each with its name in the middle of a French sentence. */
    enum FiledKind {
        FILE("la pièce «\u00a0%s\u00a0»"),
        EXTRACT("le texte de l’extrait n°\u00a0%s"),
        LISTED_EXTRACT("ce que les listes disent de l’extrait n°\u00a0%s"),
        CONVOCATION("le texte de la convocation n°\u00a0%s"),
        MINUTES("le texte du procès-verbal%s"),
        PAPER("la page du papier «\u00a0%s\u00a0»"),
        REGISTER_VERSION("la version %s de la fiche du registre"),
        FRAMEWORK_VERSION("la version %s du cadre de confiance"),
        DEPLOYED("le fichier déployé «\u00a0%s\u00a0»"),
        PDF("le PDF «\u00a0%s\u00a0»"),
        SIGNED_PAPER("le PDF signé «\u00a0%s\u00a0»"),
        SIGNERS("ce que disent les signatures du PDF «\u00a0%s\u00a0»"),
        /** The attestation names a person, and may be erased once it is no longer needed. */
        ATTESTATION("l’attestation n°\u00a0%s");

        private final String pattern;

        FiledKind(String pattern) {
            this.pattern = pattern;
        }

        String words(String name) {
            return pattern.formatted(name);
        }
    }
}
