package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterChanges;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegisterChanges implements RegisterChanges {

    private final VersionRows rows;

    JdbcRegisterChanges(VersionRows rows) {
        this.rows = rows;
    }

    @Override
    public Counts count(Span span) {
        return rows.count(span);
    }

    @Override
    public List<EntryVersion> published(Span span, int offset, int limit) {
        return rows.published(span, offset, limit);
    }
}
