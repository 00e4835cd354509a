package fr.cadreia.dossier;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a business key stands for, whichever feature keeps it. */
@Component
public class Matters {

    private final Cases cases;
    private final ObjectProvider<MatterSource> others;

    Matters(Cases cases, ObjectProvider<MatterSource> others) {
        this.cases = cases;
        this.others = others;
    }

    public Optional<Matter> find(String reference) {
        return cases.find(reference)
                .<Matter>map(found -> found)
                .or(() -> others.stream()
                        .flatMap(source -> source.find(reference).stream())
                        .findFirst());
    }
}
