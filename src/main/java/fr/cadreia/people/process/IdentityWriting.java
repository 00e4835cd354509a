package fr.cadreia.people.process;

/** Tells whether this thread writes accounts by the only way that may: see {@link EngineIdentities}. */
final class IdentityWriting {

    private static final ThreadLocal<Boolean> OPEN = ThreadLocal.withInitial(() -> false);

    private IdentityWriting() {}

    static boolean isOpen() {
        return OPEN.get();
    }

    static void run(Runnable work) {
        boolean before = OPEN.get();
        OPEN.set(true);
        try {
            work.run();
        } finally {
            OPEN.set(before);
        }
    }
}
