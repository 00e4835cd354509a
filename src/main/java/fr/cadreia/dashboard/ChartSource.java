package fr.cadreia.dashboard;

import java.util.function.Function;

/**
 * A source of one chart of the dashboard; the charts stand in the order of the beans.
 *
 * @param isInternal whether the chart is made of facts that nobody reads without an account, so that it is not shown
 *     empty to strangers
 * @param chart makes the chart of the facts that the reader may know
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
