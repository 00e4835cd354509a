package fr.cadreia.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.kernel.database.DatabaseProduct;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.privacy.DataInventory.Kept;
import fr.cadreia.privacy.DataInventory.Table;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is held of a person (GDPR, article 15): the rows of every table that hold the account, by the inventory of data. */
@Component
public class HeldData {

    /** Columns that hold the content of documents, which are read where they are kept. */
    private static final Set<String> CONTENTS = Set.of("bytea", "blob", "binary large object", "binary varying");

    private final DataInventory inventory;
    private final People people;
    private final Identities identities;
    private final AccountStandings standings;
    private final JdbcClient jdbc;

    HeldData(
            DataInventory inventory,
            People people,
            Identities identities,
            AccountStandings standings,
            JdbcClient jdbc) {
        this.inventory = inventory;
        this.people = people;
        this.identities = identities;
        this.standings = standings;
        this.jdbc = jdbc;
    }

    /**
     * What is held of a person; names of data are French, columns as they are stored.
     *
     * @param roles by their French names
     * @param kept by what is kept, the rows of each table that hold the account
     * @param aboutThem rows of the journal that others wrote about the account
     */
    public record Held(
            String account,
            String name,
            String mailbox,
            String organisation,
            List<String> roles,
            List<Part> kept,
            List<Map<String, String>> aboutThem,
            List<Map<String, String>> tasks) {

        /** Returns what is kept, in a line for each kind of data. */
        @JsonIgnore
        public List<Line> lines() {
            Map<Line, Integer> counts = new LinkedHashMap<>();
            kept.forEach(part -> counts.merge(
                    new Line(part.activity(), part.what(), part.period(), 0),
                    part.rows().size(),
                    Integer::sum));
            return counts.entrySet().stream()
                    .map(line -> line.getKey().with(line.getValue()))
                    .toList();
        }
    }

    /** How many rows are kept of a kind of data. */
    public record Line(String activity, String what, String period, int rows) {

        Line with(int count) {
            return new Line(activity, what, period, count);
        }
    }

    /**
     * What is kept for one purpose.
     *
     * @param period French
     */
    public record Part(String activity, String what, String period, String table, List<Map<String, String>> rows) {}

    /**
     * A person whose name is still known.
     *
     * @param signInName empty for a deleted account
     * @param left whether nobody signs in with the account, so that the identity may be erased
     */
    public record Named(String account, String name, String signInName, boolean left) {}

    /** Lists the persons in whose name, sign-in name or id these words stand, those who left first. */
    public List<Named> named(String words) {
        String asked = words.strip().toLowerCase(Locale.FRENCH);
        List<Named> all = new ArrayList<>();
        people.names().forEach((account, name) -> all.add(named(account, name)));
        jdbc.sql("select account, name from cadre_former_name order by name").query(row -> {
            all.add(new Named(row.getString(1), row.getString(2), "", true));
        });
        return all.stream()
                .filter(person -> (person.name() + " " + person.signInName() + " " + person.account())
                        .toLowerCase(Locale.FRENCH)
                        .contains(asked))
                .sorted(Comparator.comparing(Named::left).reversed())
                .toList();
    }

    private Named named(String account, String name) {
        return new Named(
                account, name, people.signInName(account), standings.of(account).closed());
    }

    /** Returns the person of an account; empty where no name is known of them. */
    public Optional<Named> find(String account) {
        return people.find(account)
                .map(person -> named(account, person.name()))
                .or(() -> jdbc.sql("select name from cadre_former_name where account = ?")
                        .param(account)
                        .query(String.class)
                        .optional()
                        .map(name -> new Named(account, name, "", true)));
    }

    @Transactional(readOnly = true)
    public Held of(String account) {
        Profile profile = identities.profile(account).orElse(new Profile("", "", ""));
        List<Part> parts = new ArrayList<>();
        inventory
                .activities()
                .forEach(activity -> activity.kept()
                        .forEach(kept -> kept.tables().forEach((table, rule) -> {
                            if (!rule.person().isEmpty()) {
                                add(parts, activity.name(), kept, table, rows(account, table, rule));
                            }
                        })));
        return new Held(
                account,
                people.name(account),
                profile.mailbox(),
                people.find(account)
                        .map(Person::organisation)
                        .map(people::organisationName)
                        .orElse(""),
                people.find(account).stream()
                        .flatMap(person -> person.roles().stream())
                        .map(Role::label)
                        .sorted()
                        .toList(),
                parts,
                rows(
                        "select * from cadre_journal where case_reference = '" + JournalChains.ACCOUNTS
                                + "' and actor <> ? and content like ? escape '!' order by sequence_number",
                        Set.of(),
                        account,
                        DatabaseProduct.containing("\"account\":\"" + account + "\"")),
                rows(
                        "select NAME_, START_TIME_, END_TIME_ from ACT_HI_TASKINST where ASSIGNEE_ = ? order by START_TIME_",
                        Set.of(),
                        account));
    }

    private static void add(
            List<Part> parts, String activity, Kept kept, String table, List<Map<String, String>> rows) {
        if (!rows.isEmpty()) {
            parts.add(new Part(activity, kept.what(), kept.period(), table, rows));
        }
    }

    private List<Map<String, String>> rows(String account, String table, Table rule) {
        String own = rule.person().stream().map(column -> column + " = ?").collect(Collectors.joining(" or "));
        List<Map<String, String>> rows = rows(
                "select * from " + table + " where " + own,
                Set.copyOf(rule.secret()),
                rule.person().stream().map(column -> account).toArray());
        // Who asked for something or signed it is not given the names and mailboxes of the one whom it was about.
        rows.stream()
                .filter(row -> !account.equals(row.get(rule.person().get(0))))
                .forEach(row -> rule.erased().forEach(row::remove));
        return rows;
    }

    private List<Map<String, String>> rows(String select, Set<String> secret, Object... parameters) {
        return jdbc.sql(select)
                .params(parameters)
                .query((row, number) -> values(row, secret))
                .list();
    }

    private static Map<String, String> values(ResultSet row, Set<String> secret) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
            String type = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
            if (!secret.contains(name) && !CONTENTS.contains(type)) {
                String value = row.getString(column);
                values.put(name, value == null ? "" : value);
            }
        }
        return values;
    }
}
