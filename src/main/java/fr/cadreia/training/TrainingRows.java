package fr.cadreia.training;

import fr.cadreia.journal.UseState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Rows of the training's tables as what they mean. */
final class TrainingRows {

    /** Its two parameters are today. */
    static final String FIGURES = """
            select c.reference, c.title, c.organisation, c.use_state,
                (select count(*) from cadre_training_session s where s.case_reference = c.reference
                    and s.cancelled = '' and not s.attendance and s.held_on >= ?) as planned,
                (select count(*) from cadre_training_session s where s.case_reference = c.reference
                    and s.cancelled = '' and not s.attendance and s.held_on < ?) as unrecorded,
                (select count(*) from cadre_training_session s where s.case_reference = c.reference and s.attendance) as held,
                (select count(*) from cadre_trainee t where t.case_reference = c.reference) as enrolled,
                (select count(*) from cadre_trainee t where t.case_reference = c.reference
                    and t.attested_on is not null) as trained,
                (select count(*) from cadre_trainee t where t.case_reference = c.reference
                    and t.access_since is not null and t.access_ended is null) as with_access
            from cadre_case c""";

    private TrainingRows() {}

    static TrainingSession session(ResultSet row, int index) throws SQLException {
        return new TrainingSession(
                row.getLong("id"),
                row.getString("case_reference"),
                row.getObject("held_on", LocalDate.class),
                row.getString("content"),
                row.getString("trainer"),
                row.getString("audience"),
                row.getString("cancelled"),
                row.getBoolean("attendance"));
    }

    static Trainee trainee(ResultSet row, Set<Long> attended) throws SQLException {
        return new Trainee(
                row.getLong("id"),
                row.getString("case_reference"),
                row.getString("agent"),
                Set.copyOf(attended),
                day(row, "attested_on"),
                day(row, "access_since"),
                day(row, "access_ended"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static TrainingFigures figures(ResultSet row, int index) throws SQLException {
        return new TrainingFigures(
                row.getInt("planned"),
                row.getInt("unrecorded"),
                row.getInt("held"),
                row.getInt("enrolled"),
                row.getInt("trained"),
                row.getInt("with_access"));
    }

    static CaseFigures caseFigures(ResultSet row, int index) throws SQLException {
        return new CaseFigures(
                row.getString("reference"),
                row.getString("title"),
                row.getString("organisation"),
                UseState.valueOf(row.getString("use_state")).label(),
                figures(row, index));
    }
}
