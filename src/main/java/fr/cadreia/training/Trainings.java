package fr.cadreia.training;

import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.database.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions, agents and attestations of all cases. */
@Repository
public class Trainings {

    /** The select of the figures; its two parameters are today. */
    private static final String FIGURES = """
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

    private final JdbcClient jdbc;

    private final TransactionMemory<String, List<TrainingSession>> byCase =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_A_WAIT);

    Trainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lists the sessions by date. */
    public List<TrainingSession> sessions(String caseReference) {
        return byCase.get(
                caseReference,
                () -> jdbc.sql("select * from cadre_training_session where case_reference = ? order by held_on, id")
                        .param(caseReference)
                        .query(Trainings::session)
                        .list());
    }

    public Optional<TrainingSession> session(long id) {
        return jdbc.sql("select * from cadre_training_session where id = ?")
                .param(id)
                .query(Trainings::session)
                .optional();
    }

    public void add(TrainingSession session) {
        jdbc.sql("""
                        insert into cadre_training_session (case_reference, held_on, content, trainer, audience, cancelled, attendance)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        session.caseReference(),
                        session.day(),
                        session.content(),
                        session.trainer(),
                        session.audience(),
                        session.cancelled(),
                        session.attendance())
                .update();
        byCase.forget(session.caseReference());
    }

    public void update(TrainingSession session) {
        jdbc.sql("update cadre_training_session set cancelled = ?, attendance = ? where id = ?")
                .params(session.cancelled(), session.attendance(), session.id())
                .update();
        byCase.forget(session.caseReference());
    }

    /** Records the people who were there, in place of those on record. */
    public void attend(long session, Set<Long> trainees) {
        jdbc.sql("delete from cadre_attendance where session_id = ?")
                .param(session)
                .update();
        trainees.forEach(trainee -> jdbc.sql("insert into cadre_attendance (session_id, trainee_id) values (?, ?)")
                .params(session, trainee)
                .update());
    }

    /** Lists the trainees by identifier. */
    public List<Trainee> trainees(String caseReference) {
        return trainees("t.case_reference = ? order by t.agent", caseReference);
    }

    /** Lists the training of one person in all cases. */
    public List<Trainee> of(String agent) {
        return trainees("t.agent = ? order by t.case_reference", agent);
    }

    public Optional<Trainee> trainee(long id) {
        return trainees("t.id = ?", id).stream().findFirst();
    }

    private List<Trainee> trainees(String which, Object parameter) {
        Map<Long, Set<Long>> attended = new HashMap<>();
        jdbc.sql("select a.* from cadre_attendance a join cadre_trainee t on t.id = a.trainee_id where "
                        + which.replaceAll(" order by.*", ""))
                .param(parameter)
                .query(row -> {
                    attended.computeIfAbsent(row.getLong("trainee_id"), unused -> new HashSet<>())
                            .add(row.getLong("session_id"));
                });
        return jdbc.sql("select t.* from cadre_trainee t where " + which)
                .param(parameter)
                .query((row, index) -> trainee(row, attended.getOrDefault(row.getLong("id"), Set.of())))
                .list();
    }

    public void add(Trainee trainee) {
        jdbc.sql("insert into cadre_trainee (case_reference, agent) values (?, ?)")
                .params(trainee.caseReference(), trainee.agent())
                .update();
    }

    public void update(Trainee trainee) {
        jdbc.sql("update cadre_trainee set attested_on = ?, access_since = ?, access_ended = ? where id = ?")
                .params(
                        trainee.attestedOn().orElse(null),
                        trainee.accessSince().orElse(null),
                        trainee.accessEnded().orElse(null),
                        trainee.id())
                .update();
    }

    public void remove(Trainee trainee) {
        jdbc.sql("delete from cadre_trainee where id = ?").param(trainee.id()).update();
    }

    public void file(Trainee trainee, Attestation attestation) {
        jdbc.sql("insert into cadre_attestation (trainee_id, sha256, content) values (?, ?, ?)")
                .params(trainee.id(), attestation.sha256(), attestation.content())
                .update();
    }

    public Optional<Attestation> attestation(Trainee trainee) {
        return jdbc.sql("select sha256, content from cadre_attestation where trainee_id = ?")
                .param(trainee.id())
                .query(Attestation.class)
                .optional();
    }

    public TrainingFigures figures(String caseReference, LocalDate today) {
        return jdbc.sql(FIGURES + " where c.reference = ?")
                .params(today, today, caseReference)
                .query(Trainings::figures)
                .optional()
                .orElse(TrainingFigures.NONE);
    }

    /**
     * Returns figures of the cases whose solution is or was in use, or that have a plan.
     *
     * @param organisation empty for all
     */
    public List<CaseFigures> figures(Optional<String> organisation, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(today, today));
        organisation.ifPresent(parameters::add);
        return jdbc.sql(FIGURES
                        + " where (c.experiment_begun"
                        + " or exists (select 1 from cadre_training_session s where s.case_reference = c.reference)"
                        + " or exists (select 1 from cadre_trainee t where t.case_reference = c.reference))"
                        + (organisation.isPresent() ? " and c.organisation = ?" : "")
                        + " order by c.reference")
                .params(parameters)
                .query(Trainings::caseFigures)
                .list();
    }

    /**
     * What was done in some days, over all cases and organisations.
     *
     * @param sessions whose attendance is on record
     * @param attested agents who were given an attestation, one for each solution
     * @param actions of awareness
     * @param reached the people who came to them; one who came twice counts twice
     * @param managers those who came as managers
     */
    public record TrainingTotals(int sessions, int attested, int actions, int reached, int managers) {}

    /** Returns what was done from a day on, before another. */
    public TrainingTotals between(LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        select (select count(*) from cadre_training_session
                                where attendance and held_on >= :from and held_on < :before) sessions,
                            (select count(*) from cadre_trainee
                                where attested_on >= :from and attested_on < :before) attested,
                            count(*) actions, coalesce(sum(attended), 0) reached,
                            coalesce(sum(case when audience = 'MANAGERS' then attended end), 0) managers
                        from cadre_awareness where held_on >= :from and held_on < :before""")
                .param("from", from)
                .param("before", before)
                .query(TrainingTotals.class)
                .single();
    }

    private static TrainingSession session(ResultSet row, int index) throws SQLException {
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

    private static Trainee trainee(ResultSet row, Set<Long> attended) throws SQLException {
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

    private static TrainingFigures figures(ResultSet row, int index) throws SQLException {
        return new TrainingFigures(
                row.getInt("planned"),
                row.getInt("unrecorded"),
                row.getInt("held"),
                row.getInt("enrolled"),
                row.getInt("trained"),
                row.getInt("with_access"));
    }

    private static CaseFigures caseFigures(ResultSet row, int index) throws SQLException {
        return new CaseFigures(
                row.getString("reference"),
                row.getString("title"),
                row.getString("organisation"),
                UseState.valueOf(row.getString("use_state")).label(),
                figures(row, index));
    }
}
