package fr.cadreia.dashboard;

/** A chart of the dashboard, in the order of the beans. */
interface ChartSource {

    /**
     * Tells whether it uses facts that nobody reads without an account, so that strangers are not shown an empty frame.
     */
    boolean isInternal();

    /** @param facts cut to what the reader may know */
    Chart of(DashboardSnapshot facts);
}
