package fr.cadreia.privacy;

import fr.cadreia.kernel.database.DatabaseProduct;
import fr.cadreia.people.AccountErased;
import fr.cadreia.people.People;
import fr.cadreia.privacy.DataInventory.Table;
import fr.cadreia.training.ForgottenTrainees;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * stands anywhere. The longest comes first: a shorter one may be a part of it.
     */
    private static List<String> tellingNames(AccountErased erased) {
        return erased.names().stream()
                .filter(name -> !name.equals(erased.account()) && name.matches(".*[\\s@.].*"))
                .flatMap(name -> Stream.of(name, HtmlUtils.htmlEscape(name, "UTF-8")))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Puts the id in place of the name in mails to others, which are kept until they are purged. */
    private void mails(String stands, List<String> names) {
        for (String name : names) {
            for (String text : MAIL_TEXTS) {
                jdbc.sql("update cadre_mail set " + text + " = replace(" + text + ", ?, ?) where " + text
                                + " like ? escape '!'")
                        .params(name, stands, DatabaseProduct.containing(name))
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

    /** Returns where a text stands in our tables and the engine's, in capitals or small letters. */
    public List<Place> places(String text) {
        Set<String> ours = inventory
                .kept()
                .flatMap(kept -> kept.tables().keySet().stream())
                .collect(Collectors.toSet());
        return jdbc
                .sql("""
                        select lower(table_name) as found_table, lower(column_name) as found_column from information_schema.columns
                        where lower(table_schema) = lower(current_schema())
                            and lower(data_type) in ('character varying', 'text', 'character large object', 'character')
                        order by 1, 2""")
                .query((row, number) -> new Place("", row.getString(1), row.getString(2), 0))
                .list()
                .stream()
                .filter(column -> column.table().startsWith("act_") || ours.contains(column.table()))
                .map(column -> new Place(
                        what(column.table()),
                        column.table(),
                        column.column(),
                        count(column.table(), column.column(), text)))
                .filter(place -> place.rows() > 0)
                .toList();
    }

    private long count(String table, String column, String text) {
        String lower = "lower(" + column + ") like ? escape '!'";
        return jdbc.sql("select count(*) from " + table + " where " + lower + " or " + lower)
                .params(containing(text), containing(HtmlUtils.htmlEscape(text, "UTF-8")))
                .query(Long.class)
                .single();
    }

    private static String containing(String text) {
        return DatabaseProduct.containing(text.toLowerCase(Locale.FRENCH));
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
