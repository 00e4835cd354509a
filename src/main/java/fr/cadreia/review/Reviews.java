package fr.cadreia.review;

import fr.cadreia.dossier.matter.MatterSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All reviews of the framework, of which one at most is open. */
public interface Reviews extends MatterSource {

    /** Before the number of a review's reference. */
    String PREFIX = "CADRE";

    /** @throws org.springframework.dao.DuplicateKeyException when another one is open */
    void add(Review review);

    void update(Review review);

    @Override
    Optional<Review> find(String reference);

    /** The latest first. */
    List<Review> all();

    default Optional<Review> open() {
        return all().stream().filter(Review::isOpen).findFirst();
    }

    /** @throws NoSuchElementException when there is none */
    default Review get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("Aucune révision " + reference + "."));
    }
}
