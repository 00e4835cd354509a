package fr.cadreia.portal.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps out of the log that somebody closed a page before it had come: nothing is wrong then, and nobody can mend it,
 * but each layer that the answer passed would write an error with its stack.
 */
@Component
class ClosedConnectionLogFilter extends TurboFilter {

    ClosedConnectionLogFilter() {
        ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
        if (loggers instanceof LoggerContext context) {
            context.getTurboFilterList().removeIf(ClosedConnectionLogFilter.class::isInstance);
            context.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] values, Throwable failure) {
        Throwable told = failure == null ? last(values) : failure;
        return level.isGreaterOrEqual(Level.WARN) && isGone(told) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** Returns the last value, where a logger gets its failure after the values of its text. */
    private static Throwable last(Object[] values) {
        return values != null && values.length > 0 && values[values.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }

    private static boolean isGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }
}
