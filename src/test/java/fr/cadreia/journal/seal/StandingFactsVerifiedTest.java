package fr.cadreia.journal.seal;

import static fr.cadreia.journal.seal.JournalProblem.Code.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.journal.AccountEvent;
import fr.cadreia.journal.CallEvent;
import fr.cadreia.journal.CaseEvent;
import fr.cadreia.journal.CatalogueEvent;
import fr.cadreia.journal.CommitteeEvent;
import fr.cadreia.journal.DiagramEvent;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.OutreachEvent;
import fr.cadreia.journal.RegisterEvent;
import fr.cadreia.journal.RegisterEvent.RegisterPublished;
import fr.cadreia.journal.ReportEvent;
import fr.cadreia.journal.ReviewEvent.FrameworkAdopted;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.TrainingEvent;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.journal.seal.JournalArchive.Beside;
import fr.cadreia.people.AccountChange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data beside the journal's rows on which decisions and the public rely: a change in the database alone is
 * detected.
 */
class StandingFactsVerifiedTest extends SealedJournal {

    private static final String REVIEW = "CADRE-2027-0001";
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    static Stream<Arguments> changes() {
        List<String> changes = List.of(
                "cadre_register_version set content = 'Autre'",
                "cadre_register_version set cause = 'Autre'",
                "cadre_register_version set published_at = timestamp with time zone '2020-01-01 00:00:00+00'",
                "cadre_register_version set status = 'STOPPED'",
                "cadre_register_version set late = true",
                "cadre_register_version set reassessed_on = date '2020-01-01'",
                "cadre_decision_extract set opinion_number = '2026-09/09'",
                "cadre_decision_extract set process_instance_id = 'autre'",
                "cadre_decision_extract set sentence = 'Avis favorable'",
                "cadre_decision_extract set votes = '{\"for\":5,\"against\":0}'",
                "cadre_decision_extract set replaced_number = 1",
                "cadre_framework_version set settings = '{\"quorum\":51}'",
                "cadre_framework_version set effective_on = date '2020-01-01'",
                "cadre_framework_version set act = 'Autre'",
                "cadre_framework_version set rules = '[\"Autre\"]'");
        return Stream.of(Vendor.values())
                .flatMap(vendor -> changes.stream().map(change -> Arguments.of(vendor, change)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachColumnIsWhatItsRowAttests(Vendor vendor, String change) {
        onSealedJournal(vendor, (journal, tamper) -> {
            publish(journal);
            adopt(journal);
            FiledPieces.add(journal, ONE);
            journal.sealing().seal();
            assertThat(journal.problems()).isEmpty();

            assertThat(tamper.sql("update " + change).update()).isEqualTo(1);

            assertThat(journal.problems()).containsExactly(FILED_CHANGED);
        });
    }

    @OnEachVendor
    void whatIsTakenOutOrPutInIsFound(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            publish(journal);
            adopt(journal);
            tamper.sql("delete from cadre_register_version").update();
            tamper.sql("update cadre_framework_version set review = ''").update();

            assertThat(journal.verify().problems())
                    .extracting(JournalProblem::code, JournalProblem::subject)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(FILED_MISSING, JournalChains.REGISTER),
                            org.assertj.core.groups.Tuple.tuple(FILED_MISSING, REVIEW),
                            org.assertj.core.groups.Tuple.tuple(FILED_UNKNOWN, JournalChains.FRAMEWORK));
        });
    }

    /**
     * Something that a table holds beside a chain.
     *
     * @param beside what it is
     * @param chain of the act that leaves it so
     * @param stored what the act writes
     * @param changed what somebody else changes of it, each alone
     */
    private record Held(Beside beside, String chain, Event act, List<String> stored, List<String> changed) {}

    private static final String SESSION = "SEANCE-2026-01";

    private static final String A_SESSION =
            "insert into cadre_session (session_number, starts_at, place, video_link, status)"
                    + " values ('2026-01', current_timestamp, 'Mairie', '', 'CLOSED')";

    private static final List<Held> HELD = List.of(
            new Held(
                    Beside.TRAINING,
                    ONE,
                    new TrainingEvent.AccessGranted(1, List.of(1L)),
                    List.of(
                            "insert into cadre_training_session (case_reference, held_on, content, trainer, audience,"
                                    + " cancelled, attendance) values ('IA-2026-0001', date '2026-01-01', 'c', 't', 'a', '',"
                                    + " true)",
                            "insert into cadre_trainee (case_reference, agent, attested_on, access_since)"
                                    + " values ('IA-2026-0001', 'agent', date '2026-01-02', date '2026-01-03')",
                            "insert into cadre_attendance select s.id, t.id from cadre_training_session s, cadre_trainee t"),
                    List.of(
                            "update cadre_training_session set held_on = date '2025-01-01'",
                            "update cadre_training_session set attendance = false",
                            "update cadre_trainee set attested_on = null",
                            "update cadre_trainee set access_since = date '2025-01-01'",
                            "delete from cadre_attendance")),
            new Held(
                    Beside.OUTREACH,
                    JournalChains.OUTREACH,
                    new OutreachEvent.MeetingReported(1, DAY, List.of(ONE)),
                    List.of(
                            "insert into cadre_outreach_meeting (title, held_on, hours, place, audience, purpose, cancelled,"
                                    + " report, attended) values ('t', date '2026-01-01', '', 'p', 'a', 'o', '', 'r', 12)",
                            "insert into cadre_outreach_case select id, 'IA-2026-0001' from cadre_outreach_meeting"),
                    List.of(
                            "update cadre_outreach_meeting set report = 'Autre'",
                            "update cadre_outreach_meeting set attended = 13",
                            "delete from cadre_outreach_case")),
            new Held(
                    Beside.SUPPLIER_NAMES,
                    JournalChains.SUPPLIERS,
                    new RegisterEvent.SuppliersNamed(List.of("Bonnet S.A."), "Bonnets SA"),
                    List.of("insert into cadre_supplier_name (code, spelling, name, author, written_at) values"
                            + " ('bonnet-s-a', 'Bonnet S.A.', 'Bonnets SA', 'expert', current_timestamp)"),
                    List.of("update cadre_supplier_name set name = 'Autre'", "delete from cadre_supplier_name")),
            new Held(
                    Beside.AWARENESS,
                    JournalChains.AWARENESS,
                    new TrainingEvent.AwarenessRecorded("dir-eau", DAY, "DATA", "AGENTS", 12),
                    List.of("insert into cadre_awareness (organisation, held_on, theme, audience, content, attended)"
                            + " values ('dir-eau', date '2027-01-01', 'DATA', 'AGENTS', 'c', 12)"),
                    List.of("update cadre_awareness set attended = 1200", "delete from cadre_awareness")),
            new Held(
                    Beside.CATALOGUE,
                    ONE,
                    new CatalogueEvent.CatalogueEntered(1, 1, "QUALIFIED", ""),
                    List.of(
                            "insert into cadre_catalogue_entry (case_reference) values ('IA-2026-0001')",
                            "insert into cadre_catalogue_version select id, 1, current_timestamp, 'expert', 'QUALIFIED', '',"
                                    + " date '2027-01-01', '{}' from cadre_catalogue_entry"),
                    List.of(
                            "update cadre_catalogue_version set status = 'WITHDRAWN'",
                            "update cadre_catalogue_version set content = '{\"a\":1}'",
                            "update cadre_catalogue_entry set case_reference = 'IA-2026-0009'")),
            new Held(
                    Beside.REGISTER_CHANGES,
                    ONE,
                    new RegisterEvent.RegisterWithheld("DR-2026-0001", "title", "CRPA"),
                    List.of(
                            "insert into cadre_register_withheld values ('IA-2026-0001', 'title', 'CRPA', date '2026-01-01',"
                                    + " 'DR-2026-0001')",
                            "insert into cadre_register_correction (reference, field, was, corrected, request)"
                                    + " values ('IA-2026-0001', 'title', 'a', 'b', 'DR-2026-0001')"),
                    List.of(
                            "delete from cadre_register_withheld",
                            "update cadre_register_withheld set field = ''",
                            "update cadre_register_correction set corrected = 'c'")),
            new Held(
                    Beside.ANSWERS,
                    ONE,
                    new ReportEvent.IncidentAnswered("SIG-2026-0001"),
                    List.of(
                            "insert into cadre_report values ('SIG-2026-0001', 't', 'dir-eau', 'IA-2026-0001',"
                                    + " current_timestamp, date '2026-02-01', '', 'r', 'ANSWERED', 'Oui', current_timestamp)",
                            "insert into cadre_register_request values ('DR-2026-0001', 'QUESTION', 't', 'dir-eau',"
                                    + " 'IA-2026-0001', current_timestamp, date '2026-02-01', 'r', 'ANSWERED', 'Oui',"
                                    + " current_timestamp)"),
                    List.of(
                            "update cadre_report set answer = 'Non'",
                            "update cadre_register_request set answer = 'Non'",
                            "update cadre_report set answered_at = null")),
            new Held(
                    Beside.COMMITMENTS,
                    ONE,
                    new CaseEvent.CommitmentOpened("s", "d", "h", DAY, "process1"),
                    List.of("insert into cadre_commitment values ('process1', 'IA-2026-0001', 's', 'd', 'h',"
                            + " date '2027-01-01', null)"),
                    List.of(
                            "update cadre_commitment set due = date '2030-01-01'",
                            "update cadre_commitment set demand = 'autre'")),
            new Held(
                    Beside.CALL,
                    "AP-2026-0001",
                    new CallEvent.CallPublished(),
                    List.of(
                            "insert into cadre_call values ('AP-2026-0001', 't', 'p', 'c', 'COMMUNE', date '2026-01-01',"
                                    + " 'expert', 'conclusion', 'rapport')"),
                    List.of("update cadre_call set conclusion = 'autre'", "update cadre_call set report = 'autre'")),
            new Held(
                    Beside.CALL_PROPOSALS,
                    "AP-2026-0001",
                    new CallEvent.CallSelected("REJECTED", "", "Trop cher"),
                    List.of(
                            "insert into cadre_call values ('AP-2026-0001', 't', 'p', 'c', 'COMMUNE', date '2026-01-01',"
                                    + " 'expert', '', '')",
                            "insert into cadre_call_proposal (call_reference, proposer, name, mailbox, title, summary, need,"
                                    + " outcome, reason, case_reference) values ('AP-2026-0001', 'COMMUNE', 'n', 'm', 't', 's',"
                                    + " 'b', 'REJECTED', 'Trop cher', '')"),
                    List.of("update cadre_call_proposal set outcome = 'RETAINED'")),
            new Held(
                    Beside.DECISION_LIST,
                    SESSION,
                    new CommitteeEvent.PaperFiled("releve-2026-01", DigestUtils.sha256Hex("page")),
                    List.of(
                            A_SESSION,
                            "insert into cadre_filed_paper values ('releve-2026-01', 'SEANCE-2026-01', current_timestamp,"
                                    + " 'page', '')",
                            "insert into cadre_decision_list values ('2026-01', date '2026-01-01', 'Mme X',"
                                    + " current_timestamp)",
                            "insert into cadre_decision_list_point values ('2026-01', 1, 'IA-2026-0001', 1)"),
                    List.of(
                            "update cadre_decision_list set chair = 'M. Y'",
                            "update cadre_decision_list_point set extract_number = 2")),
            new Held(
                    Beside.PUBLIC_MINUTES,
                    SESSION,
                    new SessionEvent.MinutesFiled(DigestUtils.sha256Hex("signé"), ""),
                    List.of(
                            A_SESSION,
                            "insert into cadre_minutes (session_number, status, incidents, approved_in, signed_text,"
                                    + " public_text, secretary) values ('2026-01', 'FILED', '', '', 'signé', '', 's')",
                            "insert into cadre_public_minutes values ('2026-01', current_timestamp, 'texte')"),
                    List.of("update cadre_public_minutes set content = 'autre'", "delete from cadre_public_minutes")),
            new Held(
                    Beside.DECIDERS,
                    JournalChains.ACCOUNTS,
                    new AccountEvent.AccountChanged(
                            AccountChange.Kind.DECIDER_NAMED, "commune-x", "commune-x", "acte", List.of()),
                    List.of("insert into cadre_deciding_organisation (organisation, deciding, act, countersigned_by,"
                            + " named_at) values ('commune-x', 'commune-x', 'acte', 'guarantor', current_timestamp)"),
                    List.of(
                            "update cadre_deciding_organisation set deciding = 'metropole'",
                            "delete from cadre_deciding_organisation")),
            new Held(
                    Beside.INSTALLATION,
                    JournalChains.ACCOUNTS,
                    new AccountEvent.AccountChanged(AccountChange.Kind.INSTALLATION_CLOSED, "", "", "acte", List.of()),
                    List.of(
                            "insert into cadre_installation values (1, current_timestamp, 'a', 'g', '', '', null, 'a', 'g',"
                                    + " 'délibération', current_timestamp, 'texte', '')"),
                    List.of(
                            "update cadre_installation set framework_act = 'autre'",
                            "update cadre_installation set record = 'autre'")));

    static Stream<Arguments> held() {
        return Stream.of(Vendor.values()).flatMap(vendor -> HELD.stream().map(held -> Arguments.of(vendor, held)));
    }

    @ParameterizedTest
    @MethodSource("held")
    void whatTablesHoldIsWhatTheLastActLeft(Vendor vendor, Held held) {
        for (String change : held.changed()) {
            onSealedJournal(vendor, (journal, tamper) -> {
                held.stored()
                        .forEach(sql -> journal.database().runtime().sql(sql).update());
                if (held.beside() != Beside.CALL_PROPOSALS) {
                    assertThat(journal.verify().problems())
                            .extracting(JournalProblem::code, JournalProblem::message)
                            .anySatisfy(problem -> assertThat(problem.toList().toString())
                                    .contains(
                                            "BESIDE_CHANGED",
                                            "aucune ligne",
                                            held.beside().words()));
                }
                journal.append("AP-2026-0001", new CallEvent.CallPublished());
                journal.append(held.chain(), held.act());
                journal.sealing().seal();
                assertThat(journal.verify().problems()).isEmpty();

                assertThat(tamper.sql(change).update()).as(change).isEqualTo(1);

                assertThat(journal.verify().problems()).as(change).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(BESIDE_CHANGED);
                    assertThat(problem.message()).contains(held.beside().words());
                });
            });
        }
    }

    @Test
    void eachKindOfWhatTablesHoldIsTried() {
        assertThat(HELD).extracting(Held::beside).containsExactlyInAnyOrder(Beside.values());
    }

    @OnEachVendor
    void aDeployedFileIsWhatItsRowAttests(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            JdbcClient engine = journal.database().runtime();
            engine.sql(
                            "insert into ACT_GE_BYTEARRAY (ID_, NAME_, DEPLOYMENT_ID_, BYTES_) values ('1', 'vote.form', '1', ?)")
                    .param("{}".getBytes(StandardCharsets.UTF_8))
                    .update();
            journal.append(
                    JournalChains.DIAGRAMS,
                    new DiagramEvent.DeploymentAccepted("1", "", Map.of("vote.form", DigestUtils.sha256Hex("{}"))));
            assertThat(journal.verify().problems()).isEmpty();

            engine.sql("update ACT_GE_BYTEARRAY set BYTES_ = ?")
                    .param("[]".getBytes(StandardCharsets.UTF_8))
                    .update();

            assertThat(journal.problems()).containsExactly(FILED_CHANGED);
        });
    }

    private static void publish(TestJournal journal) {
        Instant at = TestClock.now().truncatedTo(ChronoUnit.MILLIS);
        JdbcClient jdbc = journal.database().runtime();
        jdbc.sql("""
                        insert into cadre_register_version (id, reference, version_number, published_at, cause, sha256,
                            content, status, late, reassessed_on) values (1, ?, 1, ?, 'Début', '', 'Fiche', 'IN_SERVICE', false, null)""").params(ONE, at.atOffset(ZoneOffset.UTC)).update();
        journal.append(
                JournalChains.REGISTER,
                new RegisterPublished(
                        ONE, 1, "Début", RegisterPublished.stored("Fiche", "Début", at, "IN_SERVICE", false, null)));
    }

    private static void adopt(TestJournal journal) {
        journal.database()
                .runtime()
                .sql(
                        "insert into cadre_framework_version values ('2027-1', ?, '[\"Une\",\"Deux\"]', '{\"quorum\":50}', 'Acte', ?)")
                .params(DAY, REVIEW)
                .update();
        journal.append(
                REVIEW,
                new FrameworkAdopted(
                        "2027-1", DAY, "Acte", List.of(1), Map.of("quorum", 50), DigestUtils.sha256Hex("Une\nDeux")));
    }
}
