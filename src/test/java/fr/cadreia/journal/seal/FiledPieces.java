package fr.cadreia.journal.seal;

import fr.cadreia.journal.CaseEvent.FileAdded;
import fr.cadreia.journal.CommitteeEvent.PaperFiled;
import fr.cadreia.journal.CommitteeEvent.PaperPrinted;
import fr.cadreia.journal.CommitteeEvent.PaperSigned;
import fr.cadreia.journal.ExaminationEvent;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.SessionEvent.ConvocationFiled;
import fr.cadreia.journal.SessionEvent.MinutesFiled;
import fr.cadreia.journal.TrainingEvent.TrainingAttested;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sixteen pieces of each kind that is filed: two files, texts, pages and PDFs of the committee's, two attestations. */
final class FiledPieces {

    private static final String SESSION = "2026-01";
    private static final String SESSION_CHAIN = "SEANCE-" + SESSION;

    private FiledPieces() {}

    /** With the rows that attest them. */
    static void add(TestJournal journal, String reference) {
        long[] trainees = store(journal, reference);
        for (String name : new String[] {"devis.pdf", "note.txt"}) {
            journal.append(reference, new FileAdded(name, 3, sha256(name)));
        }
        journal.append(
                reference,
                new ExtractFiled(
                        "process1",
                        1,
                        "",
                        "",
                        ExaminationOutcome.SENT_BACK,
                        sha256("extrait"),
                        ExaminationEvent.listed("process1", "", "", Map.of(), 0)));
        paper(journal, reference + "-extrait-1", reference);
        journal.append(SESSION_CHAIN, new ConvocationFiled(1, List.of(), sha256("convocation")));
        paper(journal, "convocation-2026-01-1", SESSION_CHAIN);
        journal.append(SESSION_CHAIN, new MinutesFiled(sha256("procès-verbal"), ""));
        paper(journal, "proces-verbal-2026-01", SESSION_CHAIN);
        journal.append(reference, new PaperSigned(reference + "-extrait-1", 1, sha256("signé"), sha256("[]"), ""));
        journal.append(
                reference,
                new TrainingAttested(
                        2,
                        Map.of("" + trainees[0], sha256("attestation 0"), "" + trainees[1], sha256("attestation 1"))));
    }

    /**
     * Without any row.
     *
     * @return those to whom attestations were given
     */
    static long[] store(TestJournal journal, String reference) {
        JdbcClient jdbc = journal.database().runtime();
        for (String name : new String[] {"devis.pdf", "note.txt"}) {
            jdbc.sql(
                            "insert into cadre_file (case_reference, name, media_type, size, sha256, content, added_by, added_at)"
                                    + " values (?, ?, 'text/plain', 3, ?, ?, 'agent', current_timestamp)")
                    .params(reference, name, sha256(name), bytes(name))
                    .update();
        }
        jdbc.sql(
                        "insert into cadre_decision_extract (case_reference, extract_number, process_instance_id, filed_at, content, sha256)"
                                + " values (?, 1, 'process1', current_timestamp, 'extrait', ?)")
                .params(reference, sha256("extrait"))
                .update();
        jdbc.sql("insert into cadre_session (session_number, starts_at, place, video_link, status)"
                        + " values (?, current_timestamp, 'Mairie', '', 'CLOSED')")
                .param(SESSION)
                .update();
        jdbc.sql("insert into cadre_convocation values (?, 1, current_timestamp, 'convocation', ?)")
                .params(SESSION, sha256("convocation"))
                .update();
        jdbc.sql(
                        "insert into cadre_minutes (session_number, status, guests, incidents, approved_in, signed_text,"
                                + " public_text, secretary) values (?, 'FILED', '', '', '2026-02', 'procès-verbal', '', 'secretary')")
                .param(SESSION)
                .update();
        pdf(jdbc, reference + "-extrait-1", reference);
        pdf(jdbc, "convocation-2026-01-1", SESSION_CHAIN);
        pdf(jdbc, "proces-verbal-2026-01", SESSION_CHAIN);
        jdbc.sql(
                        "insert into cadre_signed_paper (name, version_number, chain, sha256, signers, added_by, added_at, content)"
                                + " values (?, 1, ?, ?, '[]', 'secretary', current_timestamp, ?)")
                .params(reference + "-extrait-1", reference, sha256("signé"), bytes("signé"))
                .update();
        long[] trainees = new long[2];
        for (int number = 0; number < trainees.length; number++) {
            trainees[number] = attestation(jdbc, reference, "attestation " + number);
        }
        return trainees;
    }

    private static void paper(TestJournal journal, String name, String chain) {
        journal.append(chain, new PaperFiled(name, sha256("page" + name)));
        journal.append(chain, new PaperPrinted(name, sha256(name)));
    }

    private static void pdf(JdbcClient jdbc, String name, String chain) {
        jdbc.sql("insert into cadre_filed_paper (name, chain, filed_at, page, mark)"
                        + " values (?, ?, current_timestamp, 'page', ?)")
                .params(name, chain, name)
                .update();
        jdbc.sql("insert into cadre_filed_pdf (name, chain, sha256, content) values (?, ?, ?, ?)")
                .params(name, chain, sha256(name), bytes(name))
                .update();
    }

    private static long attestation(JdbcClient jdbc, String reference, String text) {
        jdbc.sql("insert into cadre_trainee (case_reference, agent) values (?, ?)")
                .params(reference, text)
                .update();
        long trainee = jdbc.sql("select id from cadre_trainee where agent = ?")
                .param(text)
                .query(Long.class)
                .single();
        jdbc.sql("insert into cadre_attestation (trainee_id, sha256, content) values (?, ?, ?)")
                .params(trainee, sha256(text), bytes(text))
                .update();
        return trainee;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
