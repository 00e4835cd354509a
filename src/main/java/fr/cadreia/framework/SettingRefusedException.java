package fr.cadreia.framework;

/** A figure of the first version that the configuration gives and that cannot be; the application does not start. */
public class SettingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param problem French sentence */
    SettingRefusedException(String problem) {
        super(problem);
    }
}
