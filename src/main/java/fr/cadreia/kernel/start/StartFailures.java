package fr.cadreia.kernel.start;

import fr.cadreia.kernel.StartRefusedException;
import java.io.File;
import java.io.FileNotFoundException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.config.ConfigDataResourceNotFoundException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.util.PlaceholderResolutionException;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Explains what kept the application from starting, in one French sentence that names the setting, what was written
 * there and what is expected. It stands before the analyzers of Spring Boot, whose words are English.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

    /** What is expected of a value, by its type: the end of a sentence that begins with the value. */
    private static final Map<Class<?>, String> EXPECTED = new LinkedHashMap<>();

    static {
        EXPECTED.put(Duration.class, "n’est pas une durée\u00a0; écrivez par exemple PT30S, 15m ou P1D");
        EXPECTED.put(
                Period.class, "n’est pas une durée en jours, mois ou années\u00a0; écrivez par exemple P15D ou P1M");
        EXPECTED.put(Boolean.class, "n’est ni true ni false");
        EXPECTED.put(Number.class, "n’est pas un nombre entier");
        EXPECTED.put(LocalTime.class, "n’est pas une heure\u00a0; écrivez par exemple 07:30");
        EXPECTED.put(LocalDate.class, "n’est pas une date\u00a0; écrivez par exemple 2026-01-31");
        EXPECTED.put(URI.class, "n’est pas une adresse du web");
        EXPECTED.put(URL.class, "n’est pas une adresse du web");
        EXPECTED.put(DataSize.class, "n’est pas une taille\u00a0; écrivez par exemple 21MB");
        EXPECTED.put(InetAddress.class, "n’est pas l’adresse d’une machine\u00a0; écrivez par exemple 127.0.0.1");
        EXPECTED.put(Charset.class, "n’est pas un jeu de caractères\u00a0; écrivez par exemple UTF-8");
        EXPECTED.put(Path.class, "n’est pas le nom d’un fichier");
        EXPECTED.put(File.class, "n’est pas le nom d’un fichier");
        EXPECTED.put(Resource.class, "n’est pas le nom d’un fichier");
        EXPECTED.put(Collection.class, "n’est pas une liste");
        EXPECTED.put(Map.class, "n’est pas un groupe de réglages");
    }

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return find(failure, StartRefusedException.class)
                .map(refused -> said(refused.getMessage(), refused))
                .or(() -> find(failure, PortInUseException.class).map(StartFailures::portInUse))
                .or(() -> find(failure, PlaceholderResolutionException.class).map(StartFailures::missing))
                .or(() -> find(failure, BindException.class).map(StartFailures::wrong))
                .or(() -> find(failure, ConfigDataResourceNotFoundException.class)
                        .map(absent -> said(
                                "Le fichier de réglages que nomme spring.config ne se trouve pas\u00a0: "
                                        + absent.getReferenceDescription() + ".",
                                absent)))
                .or(() -> find(failure, MarkedYAMLException.class).map(StartFailures::unreadable))
                .or(() ->
                        find(failure, FileSystemException.class).map(denied -> inaccessible(denied.getFile(), denied)))
                .or(() -> find(failure, FileNotFoundException.class)
                        .map(absent -> inaccessible(absent.getMessage(), absent)))
                .orElse(null);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static FailureAnalysis said(String sentence, Throwable failure) {
        return new FailureAnalysis(sentence, null, failure);
    }

    private static FailureAnalysis portInUse(PortInUseException taken) {
        return said(
                "Le port " + taken.getPort()
                        + " est déjà pris, peut-être par une autre instance de l’application\u00a0:"
                        + " arrêtez-la, ou donnez un autre port par --server.port (ou --management.server.port).",
                taken);
    }

    private static FailureAnalysis missing(PlaceholderResolutionException missing) {
        return said(
                "La variable d’environnement " + missing.getPlaceholder()
                        + " n’est pas donnée, alors qu’un réglage la nomme\u00a0: donnez-la, puis redémarrez.",
                missing);
    }

    private static FailureAnalysis inaccessible(String file, Throwable failure) {
        return said(
                "Le fichier «\u00a0" + file
                        + "\u00a0», qu’un réglage nomme, ne se lit ou ne s’écrit pas\u00a0: vérifiez son nom,"
                        + " ses droits et la place sur le disque.",
                failure);
    }

    private static FailureAnalysis unreadable(MarkedYAMLException fault) {
        String place = fault.getProblemMark() == null
                ? ""
                : " (ligne " + (fault.getProblemMark().getLine() + 1) + ", colonne "
                        + (fault.getProblemMark().getColumn() + 1) + ")";
        return said(
                "Un fichier de réglages (application.yaml ou identity.yaml) n’est pas du YAML bien formé" + place
                        + "\u00a0: vérifiez les espaces au début des lignes, les guillemets et les noms écrits deux fois.",
                fault);
    }

    private static FailureAnalysis wrong(BindException wrong) {
        Optional<UnboundConfigurationPropertiesException> unknown =
                find(wrong, UnboundConfigurationPropertiesException.class);
        if (unknown.isPresent()) {
            ConfigurationProperty first =
                    unknown.get().getUnboundProperties().iterator().next();
            return said(refusal(first, "n’a pas de sens ici, car ce réglage n’existe pas"), wrong);
        }
        String why = expected(wrong.getTarget());
        return said(
                wrong.getProperty() == null
                        ? "Réglage " + wrong.getName() + "\u00a0: sa valeur " + why + "."
                        : refusal(wrong.getProperty(), why),
                wrong);
    }

    /** @param why the end of a sentence that begins with the value */
    static String refusal(ConfigurationProperty written, String why) {
        return "Réglage " + written.getName() + "\u00a0: «\u00a0"
                + String.valueOf(written.getValue()).strip() + "\u00a0» " + why + place(written.getOrigin()) + ".";
    }

    /** Returns the file and line, or the variable, in brackets; empty where nothing tells it. */
    static String place(Origin found) {
        Origin origin = found instanceof OriginProvider wrapped ? wrapped.getOrigin() : found;
        if (origin instanceof TextResourceOrigin file && file.getResource() != null && file.getLocation() != null) {
            return " (" + file.getResource().getFilename() + ", ligne "
                    + (file.getLocation().getLine() + 1) + ")";
        }
        return origin instanceof SystemEnvironmentOrigin variable ? " (variable " + variable.getProperty() + ")" : "";
    }

    static String expected(Bindable<?> target) {
        Class<?> type = target.getBoxedType().resolve(Object.class);
        if (type.isEnum()) {
            return "n’est pas une valeur connue\u00a0; choisissez parmi "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        return EXPECTED.entrySet().stream()
                .filter(known -> known.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("n’a pas la forme attendue (" + type.getSimpleName() + ")");
    }
}
