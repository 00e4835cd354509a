package fr.cadreia.committee.paper;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFiledPdfs implements FiledPdfs {

    private final JdbcClient jdbc;

    JdbcFiledPdfs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(FiledPdf filed) {
        jdbc.sql("insert into cadre_filed_pdf (name, chain, sha256, content) values (?, ?, ?, ?)")
                .params(filed.name(), filed.chain(), filed.sha256(), filed.content())
                .update();
    }

    @Override
    public Optional<FiledPdf> find(String name) {
        return jdbc.sql("select * from cadre_filed_pdf where name = ?")
                .param(name)
                .query((row, index) -> new FiledPdf(
                        row.getString("name"),
                        row.getString("chain"),
                        row.getString("sha256"),
                        row.getBytes("content")))
                .optional();
    }
}
