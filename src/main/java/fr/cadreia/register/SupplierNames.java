package fr.cadreia.register;

import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RegisterEvent;
import fr.cadreia.journal.RegisterEvent.SupplierRestored;
import fr.cadreia.journal.RegisterEvent.SuppliersNamed;
import fr.cadreia.kernel.database.RowLocks;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.Firms;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names by which the register gives its suppliers. Services spell a firm as they like; the stewards of the register,
 * who answer what people ask of it, give the spellings one name. Each entry concerned then gets a new version.
 */
@Component
public class SupplierNames {

    private static final int LONGEST = 200;
    private static final String FILTER = "supplier";
    private static final String CAUSE = "Nom du fournisseur réuni ou corrigé";

    private final JdbcClient jdbc;
    private final RowLocks locks;
    private final AuthorityClock clock;
    private final Publications publications;
    private final RegisterEntries entries;
    private final Journal journal;
    private final ObjectProvider<RegisterRound> round;

    SupplierNames(
            JdbcClient jdbc,
            RowLocks locks,
            AuthorityClock clock,
            Publications publications,
            RegisterEntries entries,
            Journal journal,
            ObjectProvider<RegisterRound> round) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
        this.publications = publications;
        this.entries = entries;
        this.journal = journal;
        this.round = round;
    }

    /**
     * A spelling, and the name that the register gives in its place.
     *
     * @param code of the spelling
     * @param name may name several firms; empty where the spelling names none
     * @param author account
     */
    public record Renamed(String code, String spelling, String name, String author, Instant at) {}

    /** Tells whether a person keeps the names: the experts, who answer what people ask of the register. */
    public static boolean keeps(Person person) {
        return person.has(Role.AI_EXPERTS);
    }

    /** Returns the spellings that have another name today, the last renamed first. */
    public List<Renamed> renamed() {
        Map<String, Renamed> last = new LinkedHashMap<>();
        jdbc.sql("select code, spelling, name, author, written_at from cadre_supplier_name order by id desc")
                .query((row, number) -> new Renamed(
                        row.getString("code"),
                        row.getString("spelling"),
                        row.getString("name"),
                        row.getString("author"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(one -> last.putIfAbsent(one.code(), one));
        return last.values().stream()
                .filter(one -> !Firms.code(one.name()).equals(one.code())
                        || !one.name().equals(one.spelling()))
                .toList();
    }

    /** Returns the text that names the suppliers of a cell, each once; null where it names none. */
    String named(String cell) {
        if (cell == null) {
            return null;
        }
        Map<String, String> names = new HashMap<>();
        renamed().forEach(one -> names.put(one.code(), one.name()));
        Map<String, String> firms = new LinkedHashMap<>();
        Firms.in(cell).stream()
                .flatMap(firm -> Optional.ofNullable(names.get(Firms.code(firm)))
                        .map(name -> Firms.in(name).stream())
                        .orElse(Stream.of(firm)))
                .forEach(firm -> firms.putIfAbsent(Firms.code(firm), firm));
        return firms.isEmpty() ? null : Firms.text(List.copyOf(firms.values()));
    }

    /** Returns the suppliers that entries name, those with the most entries first; without "not stated". */
    public List<Facet> known() {
        return entries.facets(RegisterQuery.all(0, 1)).of(FILTER).stream()
                .filter(one -> !one.code().equals(EntryFilter.NOT_STATED.code()))
                .toList();
    }

    /**
     * Gives spellings one name; spellings that were brought to one of them follow it.
     *
     * @param codes of suppliers that entries name
     * @param name may name several firms, apart by semicolons; empty where the spellings name none
     * @throws CommandRefusedException in French; then nothing has changed
     */
    @Transactional
    public void rename(Person steward, Collection<String> codes, String name) {
        requireSteward(steward);
        takeTurn();
        Map<String, String> spellings = new HashMap<>();
        known().forEach(one -> spellings.put(one.code(), one.label()));
        if (codes.isEmpty() || !spellings.keySet().containsAll(codes)) {
            throw CommandRefusedException.invalid("Cochez un nom au moins, parmi ceux que le registre donne.");
        }
        Reasons.visibleInLine(name, "Nom à retenir");
        if (name.length() > LONGEST) {
            throw CommandRefusedException.invalid("Le nom à retenir a " + LONGEST + " caractères au plus.");
        }
        if (!name.isBlank() && Firms.in(name).isEmpty()) {
            throw CommandRefusedException.invalid(
                    "«\u00a0" + name + "\u00a0» ne nomme aucun fournisseur\u00a0: laissez le nom vide pour le dire.");
        }
        List<Renamed> before = renamed();
        codes.forEach(code -> {
            write(steward, code, spellings.get(code), name);
            before.stream()
                    .filter(earlier -> !codes.contains(earlier.code()))
                    .filter(earlier -> Firms.code(earlier.name()).equals(code))
                    .forEach(earlier -> write(steward, earlier.code(), earlier.spelling(), name));
        });
        record(
                steward,
                new SuppliersNamed(codes.stream().map(spellings::get).sorted().toList(), name.strip()));
        publishAnew(Set.copyOf(codes));
    }

    /** Gives a spelling back its own name. @throws CommandRefusedException in French; then nothing has changed */
    @Transactional
    public void restore(Person steward, String code) {
        requireSteward(steward);
        takeTurn();
        Renamed undone = renamed().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        CommandRefusedException.conflict("Ce nom a déjà repris le sien\u00a0: rechargez la page."));
        write(steward, code, undone.spelling(), undone.spelling());
        record(steward, new SupplierRestored(undone.spelling()));
        publishAnew(
                undone.name().isEmpty()
                        ? Set.of(EntryFilter.NOT_STATED.code())
                        : Set.copyOf(Firms.in(undone.name()).stream()
                                .map(Firms::code)
                                .toList()));
    }

    /** Waits for a steward who changes names now: each of two at once would miss the spellings that follow the other's. */
    private void takeTurn() {
        locks.lockForUpdate("cadre_journal_chain", "chain", JournalChains.SUPPLIERS);
    }

    private void write(Person steward, String code, String spelling, String name) {
        jdbc.sql("insert into cadre_supplier_name (code, spelling, name, author, written_at) values (?, ?, ?, ?, ?)")
                .params(code, spelling, name.strip(), steward.id(), clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void record(Person steward, RegisterEvent event) {
        journal.append(JournalChains.SUPPLIERS, steward.id(), "", event);
    }

    /** Returns the rows of the journal on these names, the newest first. */
    public List<JournalEntry> history(int most) {
        List<JournalEntry> rows = new ArrayList<>(journal.of(JournalChains.SUPPLIERS));
        Collections.reverse(rows);
        return rows.stream().limit(most).toList();
    }

    /** Writes the entries anew that name one of these suppliers now; an entry that says the same gets no version. */
    private void publishAnew(Set<String> codes) {
        RegisterQuery naming = new RegisterQuery(Optional.empty(), Map.of(FILTER, codes), Sort.UPDATED, 0, 1);
        entries.all(naming).forEach(version -> publications.markDue(version.reference(), CAUSE));
        RegisterCauses.whenCommitted(round.getObject()::wake);
    }

    private static void requireSteward(Person person) {
        if (!keeps(person)) {
            throw CommandRefusedException.forbidden(
                    "Les noms des fournisseurs sont tenus par les experts IA, qui répondent des demandes sur le registre.");
        }
    }
}
