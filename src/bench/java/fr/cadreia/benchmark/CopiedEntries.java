package fr.cadreia.benchmark;

import org.springframework.jdbc.core.JdbcTemplate;

/** Copies what the public register says of a case, for copies of that case. */
final class CopiedEntries {

    private final JdbcTemplate jdbc;
    private final BenchmarkDatabase database;

    CopiedEntries(JdbcTemplate jdbc, BenchmarkDatabase database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Makes the copies with these numbers, both included. */
    void copy(String reference, int first, int last) {
        String series;
        String fingerprint;
        if (database == BenchmarkDatabase.POSTGRESQL) {
            series = "generate_series(%d, %d) as copies(n)".formatted(first, last);
            fingerprint = "encode(sha256(convert_to(made.content, 'UTF8')), 'hex')";
        } else {
            series = "(select x as n from system_range(%d, %d)) copies".formatted(first, last);
            fingerprint = "lower(rawtohex(hash('SHA-256', stringtoutf8(made.content))))";
        }
        jdbc.update("""
                insert into cadre_register_version
                    (id, reference, version_number, published_at, cause, sha256, content, status, late, reassessed_on)
                select (select last_id from cadre_register_head)
                        + row_number() over (order by made.version_number, made.reference),
                    made.reference, made.version_number, made.published_at, made.cause, %s, made.content,
                    made.status, made.late, made.reassessed_on
                from (select concat(found.reference, '-', copies.n) as reference, found.version_number,
                        found.published_at, found.cause, found.status, found.late, found.reassessed_on,
                        replace(found.content, found.reference, concat(found.reference, '-', copies.n)) as content
                    from cadre_register_version found cross join %s where found.reference = ?) made""".formatted(fingerprint, series), reference);
        jdbc.update("update cadre_register_head set last_id ="
                + " (select coalesce(max(id), 0) from cadre_register_version)");
    }
}
