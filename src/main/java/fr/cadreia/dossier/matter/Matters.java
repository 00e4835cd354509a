package fr.cadreia.dossier.matter;

import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Matter;
import fr.cadreia.kernel.LateBeans;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds what a business key stands for, whichever feature keeps it. */
@Component
public class Matters {

    private final Cases cases;
    private final SingletonSupplier<List<MatterSource>> others;

    Matters(Cases cases, ObjectProvider<MatterSource> others) {
        this.cases = cases;
        this.others = LateBeans.all(others);
    }

    /** Returns the matters by their references; a reference without a matter is left out. Cases are found together. */
    public Map<String, Matter> all(Collection<String> references) {
        Map<String, Matter> found = new HashMap<>(cases.all(references));
        references.stream()
                .filter(reference -> !found.containsKey(reference))
                .forEach(reference -> find(reference).ifPresent(matter -> found.put(reference, matter)));
        return found;
    }

    public Optional<Matter> find(String reference) {
        return cases.find(reference)
                .<Matter>map(found -> found)
                .or(() -> others.obtain().stream()
                        .flatMap(source -> source.find(reference).stream())
                        .findFirst());
    }
}
