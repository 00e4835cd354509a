package fr.cadreia;

/** Databases of tests, in memory. */
public final class H2InMemory {

    /**
     * After the name of each: it lives as long as its virtual machine, and remembers as many statements as the one that is shipped;
     * with the eight of the default it would parse most of them at each use.
     */
    public static final String OPTIONS = ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512";

    private H2InMemory() {}
}
