package fr.cadreia.benchmark;

/** Where the applications keep their data. */
enum BenchmarkDatabase {
    POSTGRESQL,
    H2;

    /** As a heading calls it. */
    String title() {
        return this == H2 ? "H2" : "PostgreSQL";
    }
}
