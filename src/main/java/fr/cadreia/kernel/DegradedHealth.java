package fr.cadreia.kernel;

import org.springframework.boot.actuate.health.Status;

/** Health of a part that goes on working, although an administrator should look at it. */
public final class DegradedHealth {

    /** Its place among the others: {@code management.endpoint.health.status.order}. */
    public static final Status STATUS = new Status("DEGRADED");

    private DegradedHealth() {}
}
