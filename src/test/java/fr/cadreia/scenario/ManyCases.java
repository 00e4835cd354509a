package fr.cadreia.scenario;

import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies a case as often as one likes, set-based: its rows and documents, its journal with right hashes, and what the
 * engine holds of it. A copy's reference and ids are those of the case with the copy's number behind.
 */
public final class ManyCases {

    private final JdbcTemplate jdbc;
    private final boolean postgresql;
    private final int minutesApart;

    public ManyCases(JdbcTemplate jdbc) {
        this(jdbc, 0);
    }

    /** @param minutesApart by which the tasks of each copy are due before those of the copy before it */
    public ManyCases(JdbcTemplate jdbc, int minutesApart) {
        this.jdbc = jdbc;
        this.minutesApart = minutesApart;
        this.postgresql = Boolean.TRUE.equals(jdbc.execute((java.sql.Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /** Makes the copies with these numbers, both included. */
    public void copy(String reference, int first, int last) {
        if (!postgresql) {
            jdbc.execute("set referential_integrity false");
        }
        String instances = "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = '" + reference + "'";
        List<String> ids = jdbc.queryForList(instances, String.class);
        String those = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        insert(
                "ACT_GE_BYTEARRAY",
                List.of("ID_", "ROOT_PROC_INST_ID_"),
                "ID_ in (select BYTEARRAY_ID_ from ACT_RU_VARIABLE where PROC_INST_ID_ in (" + those
                        + ") union select BYTEARRAY_ID_ from ACT_HI_VARINST where PROC_INST_ID_ in (" + those + "))",
                first,
                last);
        EngineTables.OF_A_PROCESS.forEach((table, own) -> insert(
                table,
                own,
                (own.contains("PROCESS_INSTANCE_ID_") ? "PROCESS_INSTANCE_ID_" : "PROC_INST_ID_") + " in (" + those
                        + ")",
                first,
                last));
        for (String kind : List.of("RU", "HI")) {
            insert(
                    "ACT_" + kind + "_IDENTITYLINK",
                    List.of("ID_", "TASK_ID_", "ROOT_PROC_INST_ID_"),
                    "TASK_ID_ in (select ID_ from ACT_" + kind + "_TASK" + (kind.equals("HI") ? "INST" : "")
                            + " where PROC_INST_ID_ in (" + those + "))",
                    first,
                    last);
        }
        String one = " = '" + reference + "'";
        insert("cadre_case", List.of("reference"), "reference" + one, first, last);
        insert("cadre_case_text", List.of("case_reference"), "case_reference" + one, first, last);
        insert("cadre_case_word", List.of("case_reference"), "case_reference" + one, first, last);
        insert(
                "cadre_step_document",
                List.of("case_reference", "process_instance_id", "task_id"),
                "case_reference" + one,
                first,
                last);
        if (!postgresql) {
            jdbc.execute("set referential_integrity true");
        }
        Set<String> told = new TreeSet<>(ids);
        for (String column : List.of("task_id", "process_instance_id")) {
            told.addAll(jdbc.queryForList(
                    "select distinct " + column + " from cadre_step_document where case_reference = ? and " + column
                            + " is not null",
                    String.class,
                    reference));
        }
        new CopiedJournal(jdbc).copy(reference, told, first, last);
    }

    private void insert(String table, List<String> own, String which, int first, int last) {
        Set<String> ids = own.stream().map(String::toUpperCase).collect(Collectors.toSet());
        List<String> columns = columns(table).stream()
                .filter(column -> !(table.equals("cadre_step_document") && column.equalsIgnoreCase("id")))
                .toList();
        String values =
                columns.stream().map(column -> value(column.toUpperCase(), ids)).collect(Collectors.joining(", "));
        String series = postgresql
                ? "generate_series(%d, %d) as copies(n)".formatted(first, last)
                : "(select x as n from system_range(%d, %d)) copies".formatted(first, last);
        // Of two documents of a case the one with the greater id is the newer one.
        String order = table.equals("cadre_step_document") ? " order by copies.n, found.id" : "";
        jdbc.update("insert into %s (%s) select %s from %s found cross join %s where %s%s"
                .formatted(table, String.join(", ", columns), values, table, series, which, order));
    }

    private String value(String column, Set<String> ids) {
        if (ids.contains(column)) {
            return "case when found.%1$s is null then null else concat(right(found.%1$s, 57), '-', copies.n) end"
                    .formatted(column);
        }
        if (column.equals("DUE_DATE_") && minutesApart > 0) {
            return (postgresql
                            ? "found.%s - copies.n * interval '%d minutes'"
                            : "dateadd(minute, -%2$d * n, found.%1$s)")
                    .formatted(column, minutesApart);
        }
        return "found." + column;
    }

    private List<String> columns(String table) {
        return jdbc.queryForList(
                "select column_name from information_schema.columns where upper(table_name) = ?"
                        + " and upper(table_schema) in ('PUBLIC') order by ordinal_position",
                String.class,
                table.toUpperCase());
    }

    /** Copies the journal of a case, with right hashes. */
    private static final class CopiedJournal {

        private static final int BATCH = 1_000;

        private final JdbcTemplate jdbc;

        CopiedJournal(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        /** @param ids that the rows may tell, and that a copy has with its number behind */
        void copy(String reference, Set<String> ids, int first, int last) {
            List<JournalEntry> template = jdbc.query(
                    "select * from cadre_journal where case_reference = ? order by sequence_number",
                    (row, number) -> new JournalEntry(
                            row.getString("case_reference"),
                            row.getInt("sequence_number"),
                            row.getObject("written_at", OffsetDateTime.class).toInstant(),
                            row.getString("actor"),
                            JournalKind.valueOf(row.getString("kind")),
                            row.getString("step"),
                            row.getString("framework_version"),
                            row.getString("content"),
                            "",
                            ""),
                    reference);
            List<Object[]> rows = new ArrayList<>();
            for (int copy = first; copy <= last; copy++) {
                String previous = JournalEntry.FIRST;
                for (JournalEntry row : template) {
                    String content = row.content();
                    for (String id : ids) {
                        content = content.replace(id, id + "-" + copy);
                    }
                    JournalEntry written = JournalEntry.chained(
                            reference + "-" + copy,
                            row.sequence(),
                            row.writtenAt(),
                            row.actor(),
                            row.kind(),
                            row.step(),
                            row.frameworkVersion(),
                            content,
                            previous);
                    previous = written.hash();
                    rows.add(new Object[] {
                        written.caseReference(),
                        written.sequence(),
                        written.writtenAt().atOffset(ZoneOffset.UTC),
                        written.actor(),
                        written.kind().name(),
                        written.step(),
                        written.frameworkVersion(),
                        written.content(),
                        written.previousHash(),
                        written.hash()
                    });
                }
                if (rows.size() >= BATCH || copy == last) {
                    jdbc.batchUpdate(
                            "insert into cadre_journal (case_reference, sequence_number, written_at, actor, kind, step,"
                                    + " framework_version, content, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            rows);
                    rows.clear();
                }
            }
        }
    }

    /** What the engine keeps of a process, running and past. */
    private static final class EngineTables {

        /** Columns that hold an id of the process's own, by table, in the order in which they refer to each other. */
        static final Map<String, List<String>> OF_A_PROCESS = tables();

        private EngineTables() {}

        private static Map<String, List<String>> tables() {
            Map<String, List<String>> tables = new LinkedHashMap<>();
            tables.put(
                    "ACT_RU_EXECUTION",
                    List.of(
                            "ID_",
                            "PROC_INST_ID_",
                            "ROOT_PROC_INST_ID_",
                            "PARENT_ID_",
                            "SUPER_EXEC_",
                            "BUSINESS_KEY_",
                            "ACT_INST_ID_"));
            tables.put("ACT_RU_TASK", List.of("ID_", "EXECUTION_ID_", "PROC_INST_ID_"));
            tables.put(
                    "ACT_RU_VARIABLE",
                    List.of("ID_", "EXECUTION_ID_", "PROC_INST_ID_", "TASK_ID_", "VAR_SCOPE_", "BYTEARRAY_ID_"));
            tables.put("ACT_RU_JOB", List.of("ID_", "EXECUTION_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_"));
            tables.put("ACT_RU_EVENT_SUBSCR", List.of("ID_", "EXECUTION_ID_", "PROC_INST_ID_"));
            tables.put(
                    "ACT_HI_PROCINST",
                    List.of(
                            "ID_",
                            "PROC_INST_ID_",
                            "ROOT_PROC_INST_ID_",
                            "SUPER_PROCESS_INSTANCE_ID_",
                            "BUSINESS_KEY_"));
            tables.put(
                    "ACT_HI_ACTINST",
                    List.of(
                            "ID_",
                            "PROC_INST_ID_",
                            "ROOT_PROC_INST_ID_",
                            "EXECUTION_ID_",
                            "PARENT_ACT_INST_ID_",
                            "CALL_PROC_INST_ID_",
                            "TASK_ID_"));
            tables.put(
                    "ACT_HI_TASKINST",
                    List.of("ID_", "PROC_INST_ID_", "ROOT_PROC_INST_ID_", "EXECUTION_ID_", "ACT_INST_ID_"));
            tables.put(
                    "ACT_HI_VARINST",
                    List.of(
                            "ID_",
                            "PROC_INST_ID_",
                            "ROOT_PROC_INST_ID_",
                            "EXECUTION_ID_",
                            "ACT_INST_ID_",
                            "TASK_ID_",
                            "BYTEARRAY_ID_"));
            tables.put(
                    "ACT_HI_JOB_LOG",
                    List.of("ID_", "JOB_ID_", "EXECUTION_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_"));
            return tables;
        }
    }
}
