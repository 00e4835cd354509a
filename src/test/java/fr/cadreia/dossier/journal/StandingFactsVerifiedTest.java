package fr.cadreia.dossier.journal;

import static fr.cadreia.dossier.journal.JournalProblem.Code.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.dossier.event.RegisterEvent.RegisterPublished;
import fr.cadreia.dossier.event.ReviewEvent.FrameworkAdopted;
import fr.cadreia.dossier.persistence.TestDatabase.Vendor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decisions and the public rest on, beside the rows of the journal themselves: a change in the database alone is seen. */
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
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
