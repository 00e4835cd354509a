package fr.cadreia.kernel;

import org.springframework.boot.actuate.health.Status;

/** Health of what goes on working while something of it needs an administrator's eye. */
public final class DegradedHealth {

    /** Its place among the others: {@code management.endpoint.health.status.order}. */
    public static final Status STATUS = new Status("DEGRADED");

    private DegradedHealth() {}
}
