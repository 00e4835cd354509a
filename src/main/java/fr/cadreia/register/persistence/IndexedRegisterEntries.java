package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryOutline;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFigures;
import fr.cadreia.register.RegisterPage;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.UseStatus;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Entries are found in the index and read from the database. The index follows what any node publishes: before each
 * search the head of the register says whether there is something new.
 */
@Repository
class IndexedRegisterEntries implements RegisterEntries {

    private static final VersionRows.Head NOTHING = new VersionRows.Head(0, 0);
    private static final int READ_AT_ONCE = 200;
    private static final int INDEXED_AT_ONCE = 1_000;

    private final VersionRows rows;
    private final RegisterWords words;
    private RegisterIndex index;
    private FacetCounts facets = new FacetCounts();
    private Map<String, EntryOutline> outlines = new HashMap<>();
    private final Map<UseStatus, Integer> statuses = new EnumMap<>(UseStatus.class);
    private VersionRows.Head read = NOTHING;

    IndexedRegisterEntries(VersionRows rows, RegisterWords.SearchSettings settings) {
        this.rows = rows;
        this.words = RegisterWords.of(settings.words());
        this.index = new RegisterIndex(words);
    }

    @Override
    public RegisterPage search(RegisterQuery query) {
        RegisterIndex searched = current();
        RegisterIndex.Found found = searched.search(query);
        RegisterIndex.Beside beside = searched.beside(query);
        return new RegisterPage(read(found.versions()), found.total(), found.near(), beside.also(), beside.fewer());
    }

    @Override
    public Stream<EntryVersion> all(RegisterQuery query) {
        List<Long> ids = current().all(query);
        return IntStream.iterate(0, at -> at < ids.size(), at -> at + READ_AT_ONCE)
                .mapToObj(at -> ids.subList(at, Math.min(ids.size(), at + READ_AT_ONCE)))
                .flatMap(some -> read(some).stream());
    }

    /** Returns the versions in the order of the ids. */
    private List<EntryVersion> read(List<Long> ids) {
        Map<Long, EntryVersion> versions =
                rows.byIds(ids).stream().collect(Collectors.toMap(EntryVersion::id, Function.identity()));
        return ids.stream().map(versions::get).filter(Objects::nonNull).toList();
    }

    @Override
    public RegisterFacets facets(RegisterQuery query) {
        Optional<BitSet> versions = worded(query);
        synchronized (this) {
            return facets.of(query, versions);
        }
    }

    @Override
    public RegisterFigures figures(RegisterQuery query, int decided) {
        Optional<BitSet> versions = worded(query);
        synchronized (this) {
            return facets.figures(query, versions, decided);
        }
    }

    /** Returns the versions that hold the words asked for; empty when none are asked for. */
    private Optional<BitSet> worded(RegisterQuery query) {
        RegisterIndex found = current();
        return query.text().map(text -> found.holding(RegisterQuery.of(text, 1)));
    }

    @Override
    public synchronized Map<String, EntryOutline> outlines() {
        current();
        return Map.copyOf(outlines);
    }

    @Override
    public synchronized Map<UseStatus, Integer> statuses() {
        current();
        return Map.copyOf(statuses);
    }

    private synchronized RegisterIndex current() {
        VersionRows.Head head = rows.head();
        if (head.withheld() != read.withheld()) {
            index = new RegisterIndex(words);
            facets = new FacetCounts();
            outlines = new HashMap<>();
            statuses.clear();
            read = NOTHING;
        }
        if (head.lastId() > read.lastId()) {
            readSince(read.lastId());
        }
        read = head;
        return index;
    }

    /** Reads the changed versions in parts, never all of a large register at once. */
    private void readSince(long id) {
        List<EntryVersion> changed = rows.newestSince(id, INDEXED_AT_ONCE);
        while (!changed.isEmpty()) {
            // An entry that was taken back is found by its reference alone.
            List<EntryVersion> listed = changed.stream()
                    .filter(version -> version.entry().status() != UseStatus.TAKEN_BACK)
                    .toList();
            index.put(listed);
            facets.put(listed);
            listed.forEach(version -> put(EntryOutline.of(version.entry())));
            changed = rows.newestSince(changed.get(changed.size() - 1).id(), INDEXED_AT_ONCE);
        }
    }

    private void put(EntryOutline outline) {
        EntryOutline earlier = outlines.put(outline.reference(), outline);
        if (earlier != null) {
            statuses.computeIfPresent(earlier.status(), (status, uses) -> uses == 1 ? null : uses - 1);
        }
        statuses.merge(outline.status(), 1, Integer::sum);
    }

    @Override
    public Optional<EntryVersion> find(String reference) {
        return rows.newest(reference).stream().findFirst();
    }

    @Override
    public Map<String, EntryVersion> newest(Collection<String> references) {
        return rows.newest(references).stream()
                .collect(Collectors.toMap(version -> version.entry().reference(), Function.identity()));
    }

    @Override
    public List<EntryVersion> versions(String reference) {
        return rows.of(reference);
    }

    @Override
    public List<EntryVersion> changes(Instant since, long before, int limit) {
        return rows.changes(since, before, limit);
    }

    @Override
    public Optional<Instant> firstPublication() {
        return rows.firstPublication();
    }

    @Override
    public String state() {
        VersionRows.Head head = rows.head();
        return head.lastId() + "-" + head.withheld();
    }

    @Override
    public Optional<Instant> lastChange() {
        return rows.lastChange();
    }
}
