package fr.cadreia.guard.signature;

import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.signature.DeploymentRequest.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of every deployment that was asked for. */
public interface DeploymentRequests {

    /**
     * @param replaced by the name of each file, what was in force under its keys
     * @return its id
     */
    long add(DeploymentRequest request, List<SourceFile> files, Map<String, List<SourceFile>> replaced);

    Optional<DeploymentRequest> find(long id);

    /** Lists the files of a request, in the order of their names. */
    List<SourceFile> files(long id);

    /**
     * Returns, by the name of each file that replaces something, what was in force under its keys when it was asked.
     */
    Map<String, List<SourceFile>> replaced(long id);

    /** Lists the waiting requests, the oldest first. */
    List<DeploymentRequest> waiting();

    /** Lists the requests that are not waiting any more, the newest first. */
    List<DeploymentRequest> answered(int most);

    /** Lists the requests in one state with these files over this content in force, the newest first. */
    List<DeploymentRequest> of(State state, String filesHash, String inForceHash);

    /** Lists the requests that were signed with these files, the newest first. */
    List<DeploymentRequest> signed(String filesHash);

    /** @return false when it was no longer waiting: somebody else was faster */
    boolean answer(long id, State state, String person, Instant now, String reason, boolean openTasks);

    void deployed(long id, String deployment);
}
