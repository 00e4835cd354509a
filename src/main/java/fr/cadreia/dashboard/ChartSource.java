package fr.cadreia.dashboard;

/** One chart of the dashboard, in the order of the beans. */
interface ChartSource {

    /** Whether it is made of what nobody reads without an account, so that strangers are not shown an empty frame. */
    boolean isInternal();

    /** @param facts cut to what the reader may know */
    Chart of(DashboardSnapshot facts);
}
