package fr.cadreia.scenario;

import java.util.List;
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
        jdbc.update("insert into %s (%s) select %s from %s found cross join %s where %s"
                .formatted(table, String.join(", ", columns), values, table, series, which));
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
}
