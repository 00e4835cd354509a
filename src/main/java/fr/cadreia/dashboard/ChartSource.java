package fr.cadreia.dashboard;

import java.util.function.Function;

/**
 * One chart of the dashboard, in the order of the beans.
 *
 * @param isInternal whether it is made of what nobody reads without an account, so that strangers are not shown an empty
 *     frame
 * @param chart of facts that are cut to what the reader may know
 */
record ChartSource(boolean isInternal, Function<DashboardSnapshot, Chart> chart) {

    static ChartSource open(Function<DashboardSnapshot, Chart> chart) {
        return new ChartSource(false, chart);
    }

    static ChartSource internal(Function<DashboardSnapshot, Chart> chart) {
        return new ChartSource(true, chart);
    }

    Chart of(DashboardSnapshot facts) {
        return chart.apply(facts);
    }
}
