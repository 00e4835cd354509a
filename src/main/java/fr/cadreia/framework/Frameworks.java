package fr.cadreia.framework;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The versions of the framework, and the one that holds: for today, and for a case that began under an older one. */
@Component
public class Frameworks {

    private static final Logger LOG = LoggerFactory.getLogger(Frameworks.class);

    private final FrameworkVersions versions;
    private final AuthorityClock clock;

    /** The known versions, which never change once they have their act. */
    private final Map<String, FrameworkVersion> known = new ConcurrentHashMap<>();

    /**
     * The version in force for a day. A version takes effect on the day after its adoption at the earliest, so an
     * answer for a day stays right.
     */
    private volatile InForce today = new InForce(LocalDate.MIN, "");

    private record InForce(LocalDate day, String number) {}

    public Frameworks(FrameworkVersions versions, FrameworkSettings first, AuthorityClock clock) {
        this.versions = versions;
        this.clock = clock;
        FrameworkVersion configured = first.firstVersion();
        versions.begin(configured);
        warnOfIgnored(configured);
    }

    /**
     * Warns of a configured version that is ignored: a version never changes, so the configuration counts for an empty
     * database only.
     */
    private void warnOfIgnored(FrameworkVersion configured) {
        find(configured.number())
                .map(kept -> VersionDifference.between(kept, configured).settings())
                .orElse(List.of())
                .forEach(ignored -> LOG.warn(
                        "Réglage du cadre ignoré\u00a0: {} reste {} dans la version {}, déjà enregistrée\u00a0; un essai avec"
                                + " d’autres réglages commence par une base vide.",
                        ignored.setting().property(),
                        ignored.before(),
                        configured.number()));
    }

    /** Returns the version in force today. */
    public FrameworkVersion inForce() {
        LocalDate day = clock.today();
        InForce answer = today;
        if (!answer.day().equals(day)) {
            answer = new InForce(
                    day,
                    versions.inForce(day).orElseGet(() -> versions.all().get(0).number()));
            today = answer;
        }
        return of(answer.number());
    }

    /** @throws NoSuchElementException when there is no such version */
    public FrameworkVersion of(String number) {
        return find(number)
                .orElseThrow(() -> new NoSuchElementException("Aucune version " + number + " du cadre de confiance."));
    }

    public Optional<FrameworkVersion> find(String number) {
        FrameworkVersion found = known.get(number);
        if (found != null) {
            return Optional.of(found);
        }
        Optional<FrameworkVersion> stored = versions.find(number);
        // The first version has no act as long as the installation is open.
        stored.filter(version -> !version.act().isEmpty()).ifPresent(version -> known.put(number, version));
        return stored;
    }

    /** Lists the versions by date of effect, the first one first. */
    public List<FrameworkVersion> all() {
        return versions.all();
    }

    /** Returns the version that takes effect last, in force already or not: a new version changes this one. */
    public FrameworkVersion latest() {
        List<FrameworkVersion> all = all();
        return all.get(all.size() - 1);
    }

    /**
     * Returns the number of a version that would take effect on this day, e.g. {@code 2027-2} when that year has one
     * already.
     */
    public String nextNumber(LocalDate effectiveOn) {
        long sameYear = all().stream()
                .filter(version -> version.number().startsWith(effectiveOn.getYear() + "-"))
                .count();
        return effectiveOn.getYear() + "-" + (sameYear + 1);
    }

    /** Returns the version with which the application began; no other transaction can use it until this one ends. */
    public FrameworkVersion lockFirst() {
        return versions.lockFirst();
    }

    /** @throws IllegalArgumentException unless it takes effect after today and after every other version */
    public void adopt(FrameworkVersion version) {
        LocalDate day = clock.today();
        if (!version.effectiveOn().isAfter(day) || !version.effectiveOn().isAfter(latest().effectiveOn())) {
            throw new IllegalArgumentException("Version " + version.number() + " takes effect too early.");
        }
        versions.add(version);
    }
}
