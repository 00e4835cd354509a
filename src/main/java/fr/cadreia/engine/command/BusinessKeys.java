package fr.cadreia.engine.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reference under which a process runs. It is given when the process starts and never changes, so that it can be asked
 * for before the case's row is held, while nothing else of the process has been read.
 */
@Component
public class BusinessKeys {

    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    BusinessKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the reference of a process that runs; empty where it has none. */
    public Optional<String> of(String process) {
        Optional<String> key = Optional.ofNullable(known.getIfPresent(process)).or(() -> read(process));
        key.ifPresent(found -> known.put(process, found));
        return key;
    }

    private Optional<String> read(String process) {
        return jdbc.sql("select BUSINESS_KEY_ from ACT_RU_EXECUTION where ID_ = ? and BUSINESS_KEY_ is not null")
                .param(process)
                .query(String.class)
                .optional();
    }
}
