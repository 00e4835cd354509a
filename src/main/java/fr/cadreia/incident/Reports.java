package fr.cadreia.incident;

import fr.cadreia.dossier.matter.MatterSource;
import fr.cadreia.incident.Report.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All reports. */
@Repository
public class Reports implements MatterSource {

    /** Prefix of a report's reference, before its number. */
    public static final String PREFIX = "SIG";

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Report report) {
        jdbc.sql("""
                        insert into cadre_report (reference, title, organisation, case_reference, opened_at, answer_by,
                            opened_by, receipt, stage)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        report.reference(),
                        report.title(),
                        report.organisation(),
                        report.caseReference(),
                        report.openedAt().atOffset(ZoneOffset.UTC),
                        report.answerBy(),
                        report.openedBy(),
                        report.receipt(),
                        report.stage().name())
                .update();
    }

    public void update(Report report) {
        jdbc.sql("""
                        update cadre_report set organisation = ?, case_reference = ?, stage = ?, answer = ?, answered_at = ?
                        where reference = ?""")
                .params(
                        report.organisation(),
                        report.caseReference(),
                        report.stage().name(),
                        report.answer().orElse(null),
                        report.answeredAt()
                                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        report.reference())
                .update();
    }

    @Override
    public Optional<Report> find(String reference) {
        return one("reference", reference);
    }

    /** @param receipt SHA-256 of a citizen's receipt number */
    public Optional<Report> byReceipt(String receipt) {
        return one("receipt", receipt);
    }

    private Optional<Report> one(String column, String value) {
        return jdbc.sql("select * from cadre_report where " + column + " = ?")
                .param(value)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Lists the reports, the latest first. */
    public List<Report> all() {
        return jdbc.sql("select * from cadre_report order by opened_at desc, reference desc")
                .query((row, number) -> read(row))
                .list();
    }

    /** Lists the reports about a case, the latest first. */
    public List<Report> about(String caseReference) {
        return jdbc.sql("select * from cadre_report where case_reference = ? order by opened_at desc, reference desc")
                .param(caseReference)
                .query((row, number) -> read(row))
                .list();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public Report get(String reference) {
        return find(reference)
                .orElseThrow(() -> new java.util.NoSuchElementException("Aucun signalement " + reference + "."));
    }

    private static Report read(ResultSet row) throws SQLException {
        return new Report(
                row.getString("reference"),
                row.getString("title"),
                row.getString("organisation"),
                row.getString("case_reference"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", LocalDate.class),
                row.getString("opened_by"),
                row.getString("receipt"),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
