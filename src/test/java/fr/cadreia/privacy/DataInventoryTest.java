package fr.cadreia.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.privacy.DataInventory.Kept;
import fr.cadreia.privacy.DataInventory.Kind;
import fr.cadreia.privacy.DataInventory.Table;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every table is classed, and what is said of it fits it. */
class DataInventoryTest {

    private static final Period YEAR = Period.ofYears(1);

    private final DataInventory inventory = inventory(YEAR, YEAR);

    static DataInventory inventory(Period traces, Period engineHistory) {
        return new DataInventory(
                new DataInventory.RetentionSettings(
                        YEAR,
                        Period.ofDays(90),
                        YEAR,
                        engineHistory,
                        Period.ofYears(5),
                        Period.ofYears(5),
                        YEAR,
                        YEAR,
                        Period.ofYears(2),
                        traces,
                        Duration.ofHours(1)),
                new NotificationSettings(
                        true,
                        URI.create("https://ia.exemple.fr"),
                        "",
                        LocalTime.NOON,
                        Duration.ofMinutes(1),
                        Duration.ofDays(30),
                        1,
                        Duration.ofMinutes(1),
                        "",
                        ""));
    }

    private Map<String, Table> tables() {
        return inventory
                .kept()
                .flatMap(kept -> kept.tables().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A table that is added is classed in privacy/activities.yaml: whose data it holds, of which kind, and for how long. */
    @OnEachVendor
    void everyTableIsClassedOnce(TestDatabase database) {
        List<String> there = database.owner()
                .sql(
                        "select lower(table_name) from information_schema.tables where lower(table_name) like 'cadre\\_%' escape '\\'")
                .query(String.class)
                .list();

        assertThat(tables().keySet())
                .containsExactlyInAnyOrderElementsOf(there.stream()
                        .filter(table -> !table.equals("cadre_flyway"))
                        .toList());
    }

    @OnEachVendor
    void theColumnsThatItNamesAreThere(TestDatabase database) {
        tables().forEach((table, rule) -> {
            List<String> columns = database.owner()
                    .sql("select lower(column_name) from information_schema.columns where lower(table_name) = ?")
                    .param(table)
                    .query(String.class)
                    .list();
            assertThat(columns).as(table).containsAll(rule.person()).containsAll(rule.secret());
            assertThat(columns)
                    .as(table)
                    .containsAll(rule.blank().keySet())
                    .containsAll(rule.erased().stream()
                            .filter(column -> !column.equals("delete"))
                            .toList());
            assertThat(rule.erased().isEmpty() || !rule.person().isEmpty())
                    .as(table)
                    .isTrue();
        });
    }

    /** A column by which somebody could be known is either given to the person or said to be none. */
    @OnEachVendor
    void whoeverIsNamedByAColumnGetsTheRow(TestDatabase database) {
        List<String> persons = database.owner().sql("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(table_name) like 'cadre\\_%' escape '\\' and (lower(column_name) in ('account', 'person', 'author',
                            'actor', 'owner', 'recipient', 'agent') or lower(column_name) like '%\\_by' escape '\\')""").query(String.class).list();
        List<String> read = tables().entrySet().stream()
                .flatMap(table -> table.getValue().person().stream().map(column -> table.getKey() + "." + column))
                .toList();

        assertThat(new TreeSet<>(persons).stream().filter(column -> !read.contains(column)))
                .as("columns that hold an account and are in nobody's export")
                .containsExactly(
                        // A day; a node; a secret that others made; one who closed or made something for another
                        // person.
                        "cadre_account_standing.closed_by",
                        "cadre_flyway.installed_by",
                        "cadre_held_mention.person",
                        "cadre_intake_batch.worked_by",
                        "cadre_password_link.code_by",
                        "cadre_password_link.made_by",
                        "cadre_register_request.answer_by",
                        "cadre_report.answer_by");
    }

    @Test
    void actsAndEvidenceAreNeverRemoved() {
        assertThat(inventory.kept().filter(kept -> kept.kind() == Kind.EVIDENCE))
                .allSatisfy(kept -> {
                    assertThat(kept.setting()).as(kept.what()).isEmpty();
                    assertThat(kept.tables().values()).allSatisfy(table -> {
                        assertThat(table.moment()).isEmpty();
                        assertThat(table.isDeletedWithThePerson()).isFalse();
                    });
                });
    }

    /** What is said of a period is the setting: nobody types it twice. */
    @Test
    void thePeriodsAreThoseOfTheSettings() {
        List<String> said = inventory.kept().map(Kept::period).toList();

        assertThat(said).noneMatch(period -> period.contains("{"));
        assertThat(said).anyMatch(period -> period.startsWith("5\u00a0ans après la fin de l’accès"));
        assertThat(inventory(Period.ofMonths(6), YEAR).kept())
                .filteredOn(kept -> kept.setting().equals("traces"))
                .extracting(Kept::period)
                .containsExactly("6\u00a0mois");
    }

    @ParameterizedTest
    @CsvSource({"P1Y2M, un an et 2 mois", "P1M, un mois", "P90D, 90 jours", "P3Y, 3 ans"})
    void periodsAreSaidInFrench(Period period, String words) {
        assertThat(DataInventory.words(period).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"P10Y, P1Y, traces", "P30D, P1Y, traces", "P1Y, P1D, engine-history"})
    void aPeriodOutOfItsBoundsKeepsItFromStarting(Period traces, Period history, String name) {
        assertThatThrownBy(() -> inventory(traces, history))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("Réglage cadre.retention." + name)
                .hasMessageContaining("donnez une durée de");
    }
}
