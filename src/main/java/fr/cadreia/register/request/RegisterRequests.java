package fr.cadreia.register.request;

import fr.cadreia.dossier.MatterNumbers;
import fr.cadreia.dossier.matter.MatterSource;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.register.request.RegisterRequest.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All requests about entries of the register. */
@Repository
public class RegisterRequests implements MatterSource {

    /** Prefix of a request's reference, before its number. */
    private static final String PREFIX = "DEM";

    private final JdbcClient jdbc;
    private final MatterNumbers numbers;

    RegisterRequests(JdbcClient jdbc, MatterNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** For the next one. */
    public String nextReference() {
        return numbers.next(PREFIX);
    }

    public void add(RegisterRequest request) {
        jdbc.sql("""
                        insert into cadre_register_request (reference, kind, title, organisation, case_reference,
                            opened_at, answer_by, receipt, stage) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        request.reference(),
                        request.kind().name(),
                        request.title(),
                        request.organisation(),
                        request.caseReference(),
                        request.openedAt().atOffset(ZoneOffset.UTC),
                        request.answerBy(),
                        request.receipt(),
                        request.stage().name())
                .update();
    }

    public void update(RegisterRequest request) {
        jdbc.sql("update cadre_register_request set stage = ?, answer = ?, answered_at = ? where reference = ?")
                .params(
                        request.stage().name(),
                        request.answer().orElse(null),
                        request.answeredAt()
                                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        request.reference())
                .update();
    }

    @Override
    public Optional<RegisterRequest> find(String reference) {
        return list("reference", reference).stream().findFirst();
    }

    /** @param receipt SHA-256 of a receipt number */
    public Optional<RegisterRequest> byReceipt(String receipt) {
        return list("receipt", receipt).stream().findFirst();
    }

    /** Lists the requests, the latest first. */
    public List<RegisterRequest> about(String caseReference) {
        return list("case_reference", caseReference);
    }

    /** @throws NoSuchElementException when there is none */
    public RegisterRequest get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("Aucune demande " + reference + "."));
    }

    private List<RegisterRequest> list(String column, String value) {
        return jdbc.sql("select * from cadre_register_request where " + column
                        + " = ? order by opened_at desc, reference desc")
                .param(value)
                .query((row, number) -> read(row))
                .list();
    }

    private static RegisterRequest read(ResultSet row) throws SQLException {
        return new RegisterRequest(
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("organisation"),
                row.getString("case_reference"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", LocalDate.class),
                row.getString("receipt"),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
