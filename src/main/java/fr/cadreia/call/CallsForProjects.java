package fr.cadreia.call;

import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.dossier.matter.MatterSource;
import fr.cadreia.kernel.database.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All calls and what was proposed to them. */
@Repository
public class CallsForProjects implements MatterSource {

    /** Prefix of a call's reference, before its number. */
    public static final String PREFIX = "AAP";

    private final JdbcClient jdbc;

    CallsForProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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

    /** @throws NoSuchElementException when there is none */
    public CallForProjects get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("Aucun appel " + reference + "."));
    }

    /** Lists the calls; the one that closes last comes first. */
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

    public void update(CallProposal proposal) {
        jdbc.sql("update cadre_call_proposal set outcome = ?, reason = ?, case_reference = ? where id = ?")
                .params(proposal.outcome().name(), proposal.reason(), proposal.caseReference(), proposal.id())
                .update();
    }

    /** Returns the proposals in the order in which they came. */
    public List<CallProposal> proposals(String call) {
        return jdbc.sql("select * from cadre_call_proposal where call_reference = ? order by id")
                .param(call)
                .query((row, number) -> proposal(row))
                .list();
    }

    /** Keeps others from changing it until the end of the transaction. */
    public Optional<CallProposal> lockForUpdate(long proposal) {
        Optional<CallProposal> locked = jdbc.sql("select * from cadre_call_proposal where id = ? for update")
                .param(proposal)
                .query((row, number) -> proposal(row))
                .optional();
        TransactionMemory.waited();
        return locked;
    }

    /** Returns the proposal that a case came from. */
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
