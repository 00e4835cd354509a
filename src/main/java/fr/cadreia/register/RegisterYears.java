package fr.cadreia.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.entry.UseStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The figures of the register for a year: its content at the end of the year, and its changes during it. Counts the
 * stored versions; a year is counted again only when something was published since.
 */
@Repository
public class RegisterYears {

    private static final int KEPT = 100;

    /** The condition that leaves out the uses that were taken back: they were never in the register. */
    private static final String KEPT_IN = """
            not exists (select 1 from cadre_register_version t where t.reference = v.reference and t.status = 'TAKEN_BACK')""";

    private final JdbcClient jdbc;
    private final RegisterEntries entries;

    private final Cache<Counted, YearFigures> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public RegisterYears(JdbcClient jdbc, RegisterEntries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /**
     * The figures of one year.
     *
     * @param standing the number of uses with each status at its end; a status that none had is left out
     * @param late the number of uses that were to be re-evaluated before its end, and had not been
     * @param begun the number of uses that came into the register
     * @param overBefore the number of those that had ended before
     * @param reassessed the number of re-evaluations that were given
     */
    public record YearFigures(
            int year, Map<UseStatus, Long> standing, long late, long begun, long overBefore, long reassessed) {

        public YearFigures {
            standing = Map.copyOf(standing);
        }

        public long with(UseStatus status) {
            return standing.getOrDefault(status, 0L);
        }

        public long uses() {
            return standing.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param state of the register */
    private record Counted(int year, String state) {}

    /** Returns the figures of a year; those of the current year as they stand now. */
    public YearFigures of(int year) {
        return kept.get(new Counted(year, entries.state()), wanted -> count(year));
    }

    private YearFigures count(int year) {
        Map<UseStatus, Long> standing = new EnumMap<>(UseStatus.class);
        long[] late = {0};
        jdbc.sql("""
                        select status, count(*) as uses, sum(case when late then 1 else 0 end) as late
                        from cadre_register_version v
                        where v.published_at < :end and not exists (select 1 from cadre_register_version n
                            where n.reference = v.reference and n.version_number = v.version_number + 1
                                and n.published_at < :end)
                            and\s""" + KEPT_IN + " group by status")
                .param("end", begin(year + 1))
                .query(row -> {
                    standing.put(UseStatus.valueOf(row.getString("status")), row.getLong("uses"));
                    late[0] += row.getLong("late");
                });
        return new YearFigures(year, standing, late[0], begun(year), overBefore(year), reassessed(year));
    }

    private long begun(int year) {
        return jdbc.sql("""
                        select count(*) from cadre_register_version v
                        where version_number = 1 and published_at >= ? and published_at < ? and\s""" + KEPT_IN)
                .params(begin(year), begin(year + 1))
                .query(Long.class)
                .single();
    }

    private long overBefore(int year) {
        return jdbc.sql("""
                        select count(*) from cadre_register_version v
                        where version_number = 1 and status = 'STOPPED' and published_at >= ? and published_at < ?
                            and\s""" + KEPT_IN)
                .params(begin(year), begin(year + 1))
                .query(Long.class)
                .single();
    }

    /** Counts the re-evaluations of a year: each is told by every version that follows it. */
    private long reassessed(int year) {
        return jdbc.sql("""
                        select count(*) from (select distinct reference, reassessed_on from cadre_register_version
                            where reassessed_on >= ? and reassessed_on < ?) given""")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime begin(int year) {
        return AuthorityClock.startOf(LocalDate.of(year, 1, 1)).atOffset(ZoneOffset.UTC);
    }
}
