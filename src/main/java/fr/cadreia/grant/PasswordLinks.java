package fr.cadreia.grant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one-time links that were made and not used. */
public interface PasswordLinks {

    /** The account's earlier links are dead. */
    void add(PasswordLink link, String tokenSha256);

    /** Those of an account that were not used are dead. */
    void drop(String account);

    Optional<PasswordLink> find(String tokenSha256);

    /** Those that hold still and wait for a guarantor's code. */
    List<PasswordLink> waitingForCode(Instant now);

    Optional<PasswordLink> find(long id);

    /** @return false when it has a code already */
    boolean giveCode(long id, String codeSha256, String guarantor);

    void countFailure(long id);

    /** @return false when it was used already */
    boolean use(long id, Instant now);
}
