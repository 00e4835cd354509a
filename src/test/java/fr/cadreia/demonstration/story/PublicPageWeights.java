package fr.cadreia.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.WeighedPages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every public page is light, also where the network is not: with uses that have been through everything. Part of the tests
 * of the history, which is played once.
 */
abstract class PublicPageWeights {

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyPublicPageIsLight() {
        // A filter has a page of its own once it has more values than this history gives it.
        WeighedPages pages =
                WeighedPages.from(requestMappingHandlerMapping, port, List.of("/", "/registre/recherche/direction"));

        assertThat(pages.size()).as("a register that is filled").isGreaterThan(200);
        assertThat(pages.unreached()).as("pages to which no link leads").isEmpty();
        assertThat(pages.heavy()).as("bytes of pages").isEmpty();
    }
}
