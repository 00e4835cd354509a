package fr.cadreia.grant;

import java.util.Optional;

/** The one installation of this database. */
public interface InstallationStore {

    Optional<InstallationState> find();

    /** Keeps everybody else from changing it until the end of the transaction. */
    InstallationState lockForUpdate();

    void begin(InstallationState state);

    void save(InstallationState state);
}
