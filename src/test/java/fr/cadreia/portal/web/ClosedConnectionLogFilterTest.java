package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;

class ClosedConnectionLogFilterTest {

    private static final Exception GONE =
            new IllegalStateException("Page", new ClientAbortException(new IOException("Broken pipe")));

    private final ClosedConnectionLogFilter filter = new ClosedConnectionLogFilter();

    @Test
    void whoeverLeavesBeforeThePageHasComeIsNoError() {
        assertThat(filter.decide(null, null, Level.ERROR, "failed", null, GONE)).isEqualTo(FilterReply.DENY);
        assertThat(filter.decide(null, null, Level.ERROR, "{} failed", new Object[] {"page", GONE}, null))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void everyOtherFailureIsTold() {
        assertThat(filter.decide(null, null, Level.ERROR, "failed", null, new IOException("Disk full")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(null, null, Level.ERROR, "{} failed", new Object[] {"page"}, null))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(null, null, Level.INFO, "began", null, null)).isEqualTo(FilterReply.NEUTRAL);
    }
}
