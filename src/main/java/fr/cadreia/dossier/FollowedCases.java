package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The cases that a person follows: those in which they have done something and those that they chose, without those
 * that they stopped following.
 */
@Repository
public class FollowedCases {

    private static final String FOLLOWED = """
            (followed or followed is null and reference in
            (select done.case_reference from cadre_journal done where done.actor = :account))""";

    private final JdbcClient jdbc;

    FollowedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lists the followed cases that the person may see; the case that changed last comes first.
     *
     * @param closedSince closed cases stay in the list when they were closed after this moment
     */
    public List<Case> of(Person person, Instant closedSince, int most) {
        return jdbc.sql("""
                        select cadre_case.* from cadre_case
                        left join cadre_followed_case on case_reference = reference and account = :account
                        where (:everyCase or organisation = :organisation)
                        and (closed_at is null or closed_at > :closedSince) and""" + " " + FOLLOWED + " order by updated_at desc, reference desc limit :most")
                .param("account", person.id())
                .param("everyCase", person.seesEveryCase())
                // A person who may not see any case proposes for no organisation.
                .param("organisation", person.isRequesterOf(person.organisation()) ? person.organisation() : "-")
                .param("closedSince", closedSince.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> Cases.read(row))
                .list();
    }

    public boolean isFollowed(Person person, String reference) {
        return jdbc.sql("""
                        select count(*) from cadre_case
                        left join cadre_followed_case on case_reference = reference and account = :account
                        where reference = :reference and""" + " " + FOLLOWED)
                        .param("account", person.id())
                        .param("reference", reference)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @param followed whether the person wants to follow it from now on, whatever they do in the case */
    public void choose(Person person, String reference, boolean followed) {
        if (change(person, reference, followed)) {
            return;
        }
        try {
            jdbc.sql("insert into cadre_followed_case (account, case_reference, followed) values (?, ?, ?)")
                    .params(person.id(), reference, followed)
                    .update();
        } catch (DuplicateKeyException twice) {
            // The same person, in another window: the later choice is the one that stays.
            change(person, reference, followed);
        }
    }

    private boolean change(Person person, String reference, boolean followed) {
        return jdbc.sql("update cadre_followed_case set followed = ? where account = ? and case_reference = ?")
                        .params(followed, person.id(), reference)
                        .update()
                > 0;
    }
}
