package fr.cadreia.privacy;

import fr.cadreia.people.AccountErased;
import fr.cadreia.people.People;
import fr.cadreia.privacy.DataInventory.Table;
import fr.cadreia.training.ForgottenTrainees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Removes what is held of a person who is erased, beside acts and evidence, in the transaction of the erasure; and tells where a name
 * stands.
 */
@Component
public class Erasure {

    private static final List<String> MAIL_TEXTS = List.of("subject", "plain_text", "html_text");

    private final DataInventory inventory;
    private final ForgottenTrainees trainees;
    private final People people;
    private final JdbcClient jdbc;

    Erasure(DataInventory inventory, ForgottenTrainees trainees, People people, JdbcClient jdbc) {
        this.inventory = inventory;
        this.trainees = trainees;
        this.people = people;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountErased erased) {
        String account = erased.account();
        inventory.kept().forEach(kept -> kept.tables().forEach((table, rule) -> erase(account, table, rule)));
        Set<String> agents = new HashSet<>(erased.names());
        agents.add(account);
        trainees.forget(agents);
        mails(people.name(account), tellingNames(erased));
    }

    private void erase(String account, String table, Table rule) {
        if (rule.erased().isEmpty()) {
            return;
        }
        String change = rule.isDeletedWithThePerson()
                ? "delete from " + table
                : "update " + table + " set "
                        + rule.erased().stream().map(column -> column + " = ''").collect(Collectors.joining(", "));
        jdbc.sql(change + " where " + rule.person().get(0) + " = ?")
                .param(account)
                .update();
    }

    /**
     * Returns the names by which a text names the person and nobody else: a word alone, as a short name to sign in may be,
     * stands anywhere.
     */
    private static Set<String> tellingNames(AccountErased erased) {
        return erased.names().stream()
                .filter(name -> !name.equals(erased.account()) && name.matches(".*[\\s@.].*"))
                .flatMap(name -> Set.of(name, HtmlUtils.htmlEscape(name, "UTF-8")).stream())
                .collect(Collectors.toSet());
    }

    /** Puts the id in place of the name in mails to others, which are kept until they are purged. */
    private void mails(String stands, Set<String> names) {
        for (String name : names) {
            for (String text : MAIL_TEXTS) {
                jdbc.sql("update cadre_mail set " + text + " = replace(" + text + ", ?, ?) where " + text + " like ?")
                        .params(name, stands, "%" + name + "%")
                        .update();
            }
        }
    }

    /**
     * A place where a text stands.
     *
     * @param what kept there; French
     * @param rows the number of rows
     */
    public record Place(String what, String table, String column, long rows) {}

    /** Returns where a text stands in our tables and the engine's, as it is written. */
    public List<Place> places(String text) {
        return jdbc
                .sql("""
                        select lower(table_name) as found_table, lower(column_name) as found_column from information_schema.columns
                        where lower(table_schema) = lower(current_schema())
                            and (lower(table_name) like 'cadre\\_%' escape '\\' or lower(table_name) like 'act\\_%' escape '\\')
                            and lower(data_type) in ('character varying', 'text', 'character large object', 'character')
                        order by 1, 2""")
                .query((row, number) -> new Place("", row.getString(1), row.getString(2), 0))
                .list()
                .stream()
                .map(column -> new Place(
                        what(column.table()),
                        column.table(),
                        column.column(),
                        count(column.table(), column.column(), text)))
                .filter(place -> place.rows() > 0)
                .toList();
    }

    private long count(String table, String column, String text) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " like ? or " + column + " like ?")
                .params("%" + text + "%", "%" + HtmlUtils.htmlEscape(text, "UTF-8") + "%")
                .query(Long.class)
                .single();
    }

    private String what(String table) {
        return inventory
                .kept()
                .filter(kept -> kept.tables().containsKey(table))
                .map(DataInventory.Kept::what)
                .findFirst()
                .orElse("Moteur de processus");
    }
}
