package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A long list is cut into pages, and an address that names none of them shows the nearest. */
class PageOfTest {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5);

    @Test
    void eachRowIsOnOnePage() {
        assertThat(PageOf.of(ALL, 1, 2)).isEqualTo(new PageOf<>(List.of(1, 2), 1, 3));
        assertThat(PageOf.of(ALL, 2, 2).rows()).containsExactly(3, 4);
        assertThat(PageOf.of(ALL, 3, 2).map(String::valueOf)).isEqualTo(new PageOf<>(List.of("5"), 3, 3));
    }

    @Test
    void aPageThatIsNotThereIsTheNearest() {
        assertThat(PageOf.of(ALL, Integer.MIN_VALUE, 2).number()).isEqualTo(1);
        assertThat(PageOf.of(ALL, Integer.MAX_VALUE, 2).number()).isEqualTo(3);
    }

    @Test
    void anEmptyListHasOnePage() {
        assertThat(PageOf.of(List.of(), 1, 2)).isEqualTo(new PageOf<>(List.of(), 1, 1));
    }
}
