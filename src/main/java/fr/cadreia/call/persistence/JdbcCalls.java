package fr.cadreia.call.persistence;

import fr.cadreia.call.CallForProjects;
import fr.cadreia.call.CallProposal;
import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.call.CallsForProjects;
import fr.cadreia.call.Proposer;
import fr.cadreia.kernel.database.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalls implements CallsForProjects {

    private final JdbcClient jdbc;

    JdbcCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CallForProjects call) {
        jdbc.sql("""
                        insert into cadre_call (reference, title, purpose, criteria, open_to, closes_on, opened_by, conclusion, report)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        call.reference(),
                        call.title(),
                        call.purpose(),
                        call.criteria(),
                        call.openTo().stream().map(Proposer::code).sorted().collect(Collectors.joining(",")),
                        call.closesOn(),
                        call.openedBy(),
                        call.conclusion(),
                        call.report())
                .update();
    }

    @Override
    public void update(CallForProjects call) {
        jdbc.sql("update cadre_call set conclusion = ?, report = ? where reference = ?")
                .params(call.conclusion(), call.report(), call.reference())
                .update();
    }

    @Override
    public Optional<CallForProjects> find(String reference) {
        return jdbc.sql("select * from cadre_call where reference = ?")
                .param(reference)
                .query((row, number) -> call(row))
                .optional();
    }

    @Override
    public List<CallForProjects> all() {
        return jdbc.sql("select * from cadre_call order by closes_on desc, reference desc")
                .query((row, number) -> call(row))
                .list();
    }

    private static CallForProjects call(ResultSet row) throws SQLException {
        return new CallForProjects(
                row.getString("reference"),
                row.getString("title"),
                row.getString("purpose"),
                row.getString("criteria"),
                Arrays.stream(row.getString("open_to").split(","))
                        .flatMap(code -> Proposer.of(code).stream())
                        .collect(Collectors.toSet()),
                row.getObject("closes_on", LocalDate.class),
                row.getString("opened_by"),
                row.getString("conclusion"),
                row.getString("report"));
    }

    @Override
    public void add(CallProposal proposal) {
        jdbc.sql("""
                        insert into cadre_call_proposal (call_reference, proposer, name, mailbox, title, summary, need,
                            outcome, reason, case_reference)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        proposal.call(),
                        proposal.proposer().code(),
                        proposal.name(),
                        proposal.mailbox(),
                        proposal.title(),
                        proposal.summary(),
                        proposal.need(),
                        proposal.outcome().name(),
                        proposal.reason(),
                        proposal.caseReference())
                .update();
    }

    @Override
    public void update(CallProposal proposal) {
        jdbc.sql("update cadre_call_proposal set outcome = ?, reason = ?, case_reference = ? where id = ?")
                .params(proposal.outcome().name(), proposal.reason(), proposal.caseReference(), proposal.id())
                .update();
    }

    @Override
    public List<CallProposal> proposals(String call) {
        return jdbc.sql("select * from cadre_call_proposal where call_reference = ? order by id")
                .param(call)
                .query((row, number) -> proposal(row))
                .list();
    }

    @Override
    public Optional<CallProposal> lockForUpdate(long proposal) {
        Optional<CallProposal> locked = jdbc.sql("select * from cadre_call_proposal where id = ? for update")
                .param(proposal)
                .query((row, number) -> proposal(row))
                .optional();
        TransactionMemory.waited();
        return locked;
    }

    @Override
    public Optional<CallProposal> ofCase(String caseReference) {
        return jdbc.sql("select * from cadre_call_proposal where case_reference = ?")
                .param(caseReference)
                .query((row, number) -> proposal(row))
                .optional();
    }

    private static CallProposal proposal(ResultSet row) throws SQLException {
        return new CallProposal(
                row.getLong("id"),
                row.getString("call_reference"),
                Proposer.of(row.getString("proposer")).orElseThrow(),
                row.getString("name"),
                row.getString("mailbox"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("need"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("case_reference"));
    }
}
