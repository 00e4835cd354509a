package fr.cadreia.guard.signature;

import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.signature.DeploymentRequest.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeploymentRequests implements DeploymentRequests {

    /** The part of a file in a request; the part that it replaces comes after. */
    private static final int ASKED = 0;

    private final JdbcClient jdbc;

    JdbcDeploymentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(DeploymentRequest request, List<SourceFile> files, Map<String, List<SourceFile>> replaced) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_deployment_request (files_sha256, in_force_sha256, name, source, asked_by, asked_at,
                            state, answered_by, reason, open_tasks, deployment_id)
                        values (?, ?, ?, ?, ?, ?, ?, '', '', false, '')""")
                .params(
                        request.filesHash(),
                        request.inForceHash(),
                        request.name(),
                        request.source(),
                        request.askedBy(),
                        request.askedAt().atOffset(ZoneOffset.UTC),
                        request.state().name())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        for (SourceFile file : files) {
            keep(id, file.name(), ASKED, file);
        }
        replaced.forEach((name, before) -> {
            for (int part = 0; part < before.size(); part++) {
                keep(id, name, ASKED + 1 + part, before.get(part));
            }
        });
        return id;
    }

    private void keep(long id, String name, int part, SourceFile file) {
        jdbc.sql("""
                        insert into cadre_deployment_request_file (request_id, name, part, resource, content)
                        values (?, ?, ?, ?, ?)""")
                .params(id, name, part, file.name(), Base64.getEncoder().encodeToString(file.content()))
                .update();
    }

    @Override
    public Optional<DeploymentRequest> find(long id) {
        return jdbc.sql("select * from cadre_deployment_request where id = ?")
                .param(id)
                .query(JdbcDeploymentRequests::request)
                .optional();
    }

    @Override
    public List<SourceFile> files(long id) {
        return jdbc.sql("""
                        select resource, content from cadre_deployment_request_file where request_id = ? and part = ?
                        order by name""")
                .params(id, ASKED)
                .query(JdbcDeploymentRequests::file)
                .list();
    }

    @Override
    public Map<String, List<SourceFile>> replaced(long id) {
        Map<String, List<SourceFile>> found = new TreeMap<>();
        jdbc.sql("""
                        select name, resource, content from cadre_deployment_request_file
                        where request_id = ? and part > ? order by name, part""")
                .params(id, ASKED)
                .query((row, number) -> found.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                        .add(file(row, number)))
                .list();
        return found;
    }

    private static SourceFile file(ResultSet row, int number) throws SQLException {
        return new SourceFile(row.getString("resource"), Base64.getDecoder().decode(row.getString("content")));
    }

    @Override
    public List<DeploymentRequest> waiting() {
        return jdbc.sql("select * from cadre_deployment_request where state = ? order by asked_at, id")
                .param(State.WAITING.name())
                .query(JdbcDeploymentRequests::request)
                .list();
    }

    @Override
    public List<DeploymentRequest> answered(int most) {
        return jdbc.sql(
                        "select * from cadre_deployment_request where state <> ? order by answered_at desc, id desc limit ?")
                .params(State.WAITING.name(), most)
                .query(JdbcDeploymentRequests::request)
                .list();
    }

    @Override
    public List<DeploymentRequest> of(State state, String filesHash, String inForceHash) {
        return jdbc.sql("""
                        select * from cadre_deployment_request where state = ? and files_sha256 = ? and in_force_sha256 = ?
                        order by id desc""")
                .params(state.name(), filesHash, inForceHash)
                .query(JdbcDeploymentRequests::request)
                .list();
    }

    @Override
    public List<DeploymentRequest> signed(String filesHash) {
        return jdbc.sql("select * from cadre_deployment_request where state = ? and files_sha256 = ? order by id desc")
                .params(State.SIGNED.name(), filesHash)
                .query(JdbcDeploymentRequests::request)
                .list();
    }

    @Override
    public boolean answer(long id, State state, String person, Instant now, String reason, boolean openTasks) {
        return jdbc.sql("""
                        update cadre_deployment_request
                        set state = ?, answered_by = ?, answered_at = ?, reason = ?, open_tasks = ?
                        where id = ? and state = ?""")
                        .params(
                                state.name(),
                                person,
                                now.atOffset(ZoneOffset.UTC),
                                reason,
                                openTasks,
                                id,
                                State.WAITING.name())
                        .update()
                == 1;
    }

    @Override
    public void deployed(long id, String deployment) {
        jdbc.sql("update cadre_deployment_request set deployment_id = ? where id = ?")
                .params(deployment, id)
                .update();
    }

    private static DeploymentRequest request(ResultSet row, int number) throws SQLException {
        return new DeploymentRequest(
                row.getLong("id"),
                row.getString("files_sha256"),
                row.getString("in_force_sha256"),
                row.getString("name"),
                row.getString("source"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("answered_by"),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("reason"),
                row.getBoolean("open_tasks"),
                row.getString("deployment_id"));
    }
}
