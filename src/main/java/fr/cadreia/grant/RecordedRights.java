package fr.cadreia.grant;

import fr.cadreia.journal.AccountJournal;
import fr.cadreia.journal.AttestedRight;
import fr.cadreia.people.AccountChange;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes rights, each with the row of the journal that attests how it stands from then on: a right that differs was
 * written outside the application, and the verification of the journal says so.
 */
@Component
class RecordedRights {

    private final Grants grants;
    private final AccountJournal records;

    RecordedRights(Grants grants, AccountJournal records) {
        this.grants = grants;
        this.records = records;
    }

    /**
     * @param actor who said the last yes
     * @return as it is on record
     */
    Grant give(Grant grant, String actor) {
        Grant given = stored(grants.add(grant));
        record(actor, AccountChange.Kind.RIGHT_GRANTED, given, given.act());
        return given;
    }

    /**
     * @param until first day without it
     * @param kind what the end is
     * @return as it is on record
     */
    Grant end(Grant grant, LocalDate until, String actor, AccountChange.Kind kind, String reason) {
        grants.end(grant.id(), until);
        Grant ended = stored(grant.id());
        record(actor, kind, ended, reason);
        return ended;
    }

    /** One that the row of the installation's closing attests, see {@link #attestAll}. */
    void found(Grant grant) {
        grants.add(grant);
    }

    /** Signs a right of the installation, likewise. */
    void sign(Grant grant, String second) {
        grants.sign(grant.id(), second);
    }

    /** Both have closed the installation: the row attests every right that there is. */
    void attestAll(String actor, String note) {
        List<AttestedRight> all = grants.all().stream().map(Grant::attested).toList();
        records.add(actor, AccountChange.Kind.INSTALLATION_CLOSED, "", "", note, all);
    }

    private Grant stored(long id) {
        return grants.find(id).orElseThrow();
    }

    private void record(String actor, AccountChange.Kind kind, Grant grant, String note) {
        records.add(actor, kind, grant.account(), grant.role().id(), note, List.of(grant.attested()));
    }
}
