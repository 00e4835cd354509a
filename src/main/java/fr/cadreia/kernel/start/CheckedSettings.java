package fr.cadreia.kernel.start;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

/**
 * Refuses wrong settings before anything starts, so that nothing is written to the database: a {@code cadre.*} setting that
 * does not exist, a value of another type than the setting has, a duration or number that is not positive, a port that
 * there cannot be, a profile or file that nobody made. What the settings are, and of which type, is read from the metadata
 * that the compiler's processor writes of all {@code @ConfigurationProperties}, with the few that stand in no record
 * ({@code additional-spring-configuration-metadata.json}). Each refusal is one French sentence (see {@link
 * StartFailures}). Registered in spring.factories.
 */
class CheckedSettings implements EnvironmentPostProcessor, Ordered {

    static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("cadre");

    /**
     * The settings that may be zero: figures are then computed each time, tasks are due at once, criteria count no
     * failure, a node ends at once, browsers are asked for nothing.
     */
    private static final List<ConfigurationPropertyName> MAY_BE_ZERO = Stream.of(
                    "cadre.figures.refresh",
                    "cadre.framework.deadlines",
                    "cadre.identity.accessibility",
                    "cadre.operation.drain",
                    "cadre.web.hsts")
            .map(ConfigurationPropertyName::of)
            .toList();

    /** A text may say nothing. Without a value of any other type the application would fail later, or not do what is meant. */
    private static final Set<Class<?>> MAY_SAY_NOTHING = Set.of(String.class, Map.class);

    /** What the identity does not say is shown as still missing. */
    private static final ConfigurationPropertyName MAY_BE_BLANK = ConfigurationPropertyName.of("cadre.identity");

    private static final List<String> PORTS = List.of("server.port", "management.server.port", "spring.mail.port");

    private static final String LOG_FORMAT = "logging.structured.format.console";

    private static final Set<String> LOG_FORMATS = Set.of("", "ecs", "gelf", "logstash");

    private static final int MOST_PORT = 65_535;

    /** The number of letters by which a misspelt name differs from the right one. */
    private static final int MISSPELT = 3;

    private static final int MISSPELT_VARIABLE = 2;

    private final Map<ConfigurationPropertyName, Bindable<?>> known;

    CheckedSettings() {
        this.known = known();
    }

    private static Map<ConfigurationPropertyName, Bindable<?>> known() {
        Map<ConfigurationPropertyName, Bindable<?>> known = new HashMap<>();
        try (InputStream metadata = new ClassPathResource(METADATA).getInputStream()) {
            for (JsonNode property : StoredJson.MAPPER.readTree(metadata).path("properties")) {
                known.put(
                        ConfigurationPropertyName.of(property.path("name").asText()),
                        type(property.path("type").asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** Returns the type by its written name; maps hold texts or durations. */
    private static Bindable<?> type(String written) {
        if (written.startsWith("java.util.Map<")) {
            return written.contains("Period")
                    ? Bindable.mapOf(String.class, Period.class)
                    : Bindable.mapOf(String.class, String.class);
        }
        String name = written.replaceAll("<.*", "");
        return Bindable.of(ResolvableType.forClass(
                ClassUtils.resolvePrimitiveIfNecessary(ClassUtils.resolveClassName(name, null))));
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (isEnvironment(source.getUnderlyingSource())) {
                refuseMisspeltVariables((MapPropertySource) source.getUnderlyingSource());
            } else if (source instanceof IterableConfigurationPropertySource listed) {
                listed.stream()
                        .filter(OURS::isAncestorOf)
                        .filter(name -> !isKnown(name))
                        .findFirst()
                        .ifPresent(name -> refuseUnknown(listed.getConfigurationProperty(name)));
            }
        }
        Binder binder = Binder.get(environment);
        known.forEach((name, type) -> check(environment, binder, name, type));
        logFormat(environment);
        PORTS.forEach(name -> port(environment, binder, ConfigurationPropertyName.of(name)));
        profiles(environment);
        identityFile(environment);
    }

    private static boolean isEnvironment(Object source) {
        return source instanceof PropertySource<?> named
                && named.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                && source instanceof MapPropertySource;
    }

    /** Tells whether it is a setting, or the entry of a list or map. */
    private boolean isKnown(ConfigurationPropertyName name) {
        return known.containsKey(name)
                || known.entrySet().stream()
                        .filter(holder -> holder.getKey().isAncestorOf(name))
                        .map(holder -> holder.getValue().getType().resolve(Object.class))
                        .anyMatch(type -> Map.class.isAssignableFrom(type) || List.class.isAssignableFrom(type));
    }

    private void refuseUnknown(ConfigurationProperty written) {
        String name = written.getName().toString();
        String nearest = nearest(name, known.keySet().stream().map(ConfigurationPropertyName::toString), MISSPELT)
                .map(right -> "\u00a0; vouliez-vous écrire " + right + "\u00a0?")
                .orElse(", et rien ne lui ressemble\u00a0; retirez-le.");
        throw new StartRefusedException("Réglage " + name + StartFailures.place(written.getOrigin())
                + "\u00a0: il n’y a pas de réglage de ce nom" + nearest);
    }

    /**
     * Refuses a variable that looks like a setting and is none. Others are left alone: they may belong to a script or to
     * another program.
     */
    private void refuseMisspeltVariables(MapPropertySource environment) {
        Map<String, ConfigurationPropertyName> variables = new HashMap<>();
        known.keySet().forEach(name -> {
            variables.put(variable(name.toString().replace("-", "")), name);
            variables.put(variable(name.toString().replace('-', '_')), name);
        });
        Stream.of(environment.getPropertyNames())
                .filter(written -> written.startsWith("CADRE_"))
                .filter(written -> variables.keySet().stream()
                        .noneMatch(right -> written.equals(right) || written.startsWith(right + "_")))
                .forEach(written -> nearest(written, variables.keySet().stream(), MISSPELT_VARIABLE)
                        .ifPresent(right -> {
                            throw new StartRefusedException("Variable " + written
                                    + "\u00a0: il n’y a pas de réglage de ce nom\u00a0; vouliez-vous écrire "
                                    + right + "\u00a0?");
                        }));
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Optional<String> nearest(String written, Stream<String> names, int most) {
        LevenshteinDistance distance = new LevenshteinDistance(most);
        return names.filter(name -> distance.apply(written, name) >= 0)
                .min(Comparator.comparingInt((String name) -> distance.apply(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static void check(
            ConfigurableEnvironment environment, Binder binder, ConfigurationPropertyName name, Bindable<?> type) {
        if (List.class.equals(type.getType().resolve())) {
            // Its entries are read with the record that holds it.
            return;
        }
        Object value = binder.bind(name, type).orElse(null);
        if (value == null
                && !MAY_SAY_NOTHING.contains(type.getType().resolve())
                && !MAY_BE_BLANK.isAncestorOf(name)
                && isBlank(environment, name)) {
            throw new StartRefusedException("Réglage " + name + "\u00a0: il n’a pas de valeur\u00a0; donnez-en une, ou"
                    + " retirez la ligne pour la valeur livrée.");
        }
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> positive(environment, name.append(String.valueOf(key)), entry));
        } else {
            positive(environment, name, value);
        }
    }

    private static boolean isBlank(ConfigurableEnvironment environment, ConfigurationPropertyName name) {
        return ""
                .equals(String.valueOf(environment.getProperty(name.toString())).strip());
    }

    private static void positive(ConfigurableEnvironment environment, ConfigurationPropertyName name, Object value) {
        int sign = sign(value);
        boolean zeroAllowed =
                MAY_BE_ZERO.stream().anyMatch(allowed -> allowed.equals(name) || allowed.isAncestorOf(name));
        if (sign < 0 || sign == 0 && !zeroAllowed) {
            refuse(environment, name, zeroAllowed ? "est négatif" : "doit être plus grand que zéro");
        }
    }

    private static int sign(Object value) {
        if (value instanceof Duration duration) {
            return duration.isNegative() ? -1 : duration.isZero() ? 0 : 1;
        }
        if (value instanceof Period period) {
            return period.isNegative() ? -1 : period.isZero() ? 0 : 1;
        }
        return value instanceof Integer number ? Integer.signum(number) : 1;
    }

    private static void port(ConfigurableEnvironment environment, Binder binder, ConfigurationPropertyName name) {
        int port = binder.bind(name, Bindable.of(Integer.class)).orElse(0);
        if (port < -1 || port > MOST_PORT) {
            refuse(environment, name, "n’est pas un port\u00a0; écrivez un nombre de 1 à " + MOST_PORT);
        }
    }

    /** @throws StartRefusedException with the first place at which the setting is written */
    private static void refuse(ConfigurableEnvironment environment, ConfigurationPropertyName name, String why) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty written = source.getConfigurationProperty(name);
            if (written != null) {
                throw new StartRefusedException(StartFailures.refusal(written, why));
            }
        }
        throw new StartRefusedException("Réglage " + name + "\u00a0: sa valeur " + why + ".");
    }

    /** The log is set up next, and would fail without a word. */
    private static void logFormat(ConfigurableEnvironment environment) {
        String format = environment.getProperty(LOG_FORMAT, "").strip();
        if (!LOG_FORMATS.contains(format)) {
            throw new StartRefusedException(
                    "Réglage " + LOG_FORMAT + "\u00a0: «\u00a0" + format
                            + "\u00a0» n’est pas une forme de journal\u00a0; choisissez parmi ecs, gelf, logstash, ou rien pour du texte.");
        }
    }

    /** A profile without any file changes nothing: its name is misspelt, and the application would run on another database. */
    private static void profiles(ConfigurableEnvironment environment) {
        for (String profile : environment.getActiveProfiles()) {
            boolean made = environment.getPropertySources().stream()
                    .anyMatch(source -> source.getName().contains("application-" + profile + "."));
            if (!made) {
                throw new StartRefusedException("Réglage spring.profiles.active\u00a0: «\u00a0" + profile
                        + "\u00a0» n’est pas un profil de l’application, et aucun fichier application-" + profile
                        + ".yaml ne l’accompagne\u00a0; pour PostgreSQL, écrivez postgresql.");
            }
        }
    }

    private static void identityFile(ConfigurableEnvironment environment) {
        String file = environment.getProperty("CADRE_IDENTITY_FILE", "");
        if (!file.isBlank() && !Files.isReadable(Path.of(file))) {
            throw new StartRefusedException("Variable CADRE_IDENTITY_FILE\u00a0: le fichier «\u00a0" + file
                    + "\u00a0» ne se lit pas\u00a0;" + " vérifiez son nom et ses droits, ou retirez la variable.");
        }
    }

    /** Returns the order after the reading of the configuration files, and before the checks of single settings. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 2;
    }
}
