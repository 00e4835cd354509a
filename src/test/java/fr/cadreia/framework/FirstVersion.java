package fr.cadreia.framework;

import fr.cadreia.kernel.time.AuthorityClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The version of the framework that the application ships with, for tests without the application. */
public final class FirstVersion {

    private static final FrameworkSettings CONFIGURATION = read();
    private static final Settings SETTINGS = CONFIGURATION.figures();

    private FirstVersion() {}

    public static FrameworkSettings configuration() {
        return CONFIGURATION;
    }

    public static FrameworkVersion version() {
        return CONFIGURATION.firstVersion();
    }

    private static FrameworkSettings read() {
        MutablePropertySources sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("cadre.framework", FrameworkSettings.class)
                .get();
    }

    public static Settings settings() {
        return SETTINGS;
    }

    /** The settings, but for one figure. */
    public static Settings with(Setting setting, int value) {
        return settings().with(Map.of(setting, value));
    }

    /** Without the minimums of an experimentation, for tests that do not depend on them. */
    public static Settings withoutMinimums() {
        Map<Setting, Integer> none = new EnumMap<>(Setting.class);
        List.of(
                        Setting.LIGHT_TRIAL_DAYS,
                        Setting.TRIAL_MONTHS_RISK_2,
                        Setting.TRIAL_MONTHS_RISK_3,
                        Setting.TRIAL_MONTHS_RISK_4,
                        Setting.EXTENSION_MONTHS,
                        Setting.OBSERVATION_MONTHS,
                        Setting.OBSERVATION_MONTHS_RISK_3,
                        Setting.REAL_USE_PERCENT)
                .forEach(setting -> none.put(setting, 0));
        return settings().with(none);
    }

    /** In memory, beginning with the first version. */
    public static Frameworks frameworks(AuthorityClock clock) {
        return new Frameworks(new InMemory(), configuration(), clock);
    }

    private static final class InMemory implements FrameworkVersions {

        private final List<FrameworkVersion> kept = new ArrayList<>();

        @Override
        public List<FrameworkVersion> all() {
            return kept.stream()
                    .sorted(Comparator.comparing(FrameworkVersion::effectiveOn))
                    .toList();
        }

        @Override
        public Optional<FrameworkVersion> find(String number) {
            return kept.stream()
                    .filter(version -> version.number().equals(number))
                    .findFirst();
        }

        @Override
        public Optional<String> inForce(LocalDate day) {
            return all().stream()
                    .filter(version -> !version.effectiveOn().isAfter(day))
                    .map(FrameworkVersion::number)
                    .reduce((earlier, later) -> later);
        }

        @Override
        public FrameworkVersion lockFirst() {
            return all().get(0);
        }

        @Override
        public void add(FrameworkVersion version) {
            kept.add(version);
        }

        @Override
        public void begin(FrameworkVersion first) {
            if (kept.isEmpty()) {
                add(first);
            }
        }
    }
}
