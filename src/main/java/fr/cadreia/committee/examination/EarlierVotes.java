package fr.cadreia.committee.examination;

import java.util.List;

/** What a meeting went through on a case before the ballot that decided. */
public interface EarlierVotes {

    /** Each lack of quorum and each motion put before the last one, in their order; French sentences. */
    List<String> before(String caseReference, String examination);
}
