package fr.cadreia.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The roles of people, each a group of the engine with a stable id. */
public enum Role {
    AGENTS("agents", "Agents des directions"),
    COMMUNES("communes", "Communes"),
    AI_EXPERTS("ai-experts", "Experts IA"),
    DPO("dpo", "Délégué à la protection des données"),
    SECURITY("security", "Sécurité des systèmes d’information"),
    SOBRIETY("sobriety", "Sobriété numérique"),
    HR("hr", "Ressources humaines"),
    COMMITTEE_ELECTED("committee-elected", "Collège des élus du comité"),
    COMMITTEE_AGENTS("committee-agents", "Collège des agents du comité"),
    COMMITTEE_CHAIR("committee-chair", "Présidence du comité"),
    COMMITTEE_SECRETARY("committee-secretary", "Secrétariat du comité"),
    DEVELOPMENT_COUNCIL("development-council", "Conseil de développement (CODEV)"),
    METROPOLITAN_COUNCIL("metropolitan-council", "Conseil métropolitain"),
    AUTHORITY("authority", "Autorité compétente"),
    ADMINISTRATORS("administrators", "Administrateurs"),
    GUARANTORS("guarantors", "Garants des habilitations");

    /**
     * The engine's own group of administrators, as the database holds it. Every administrator is in it, so that nobody
     * can make another one by the engine's set-up.
     */
    public static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    private static final Set<Role> OWN_CASES_ONLY =
            Set.of(AGENTS, COMMUNES, DEVELOPMENT_COUNCIL, METROPOLITAN_COUNCIL, GUARANTORS);

    private final String id;
    private final String label;

    Role(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    /** Returns the French name. */
    public String label() {
        return label;
    }

    /**
     * Tells whether it sees every case: the specialists, the committee and the administrators do; proposers see only
     * their organisation's.
     */
    public boolean seesEveryCase() {
        return !OWN_CASES_ONLY.contains(this);
    }

    /** Tells whether it proposes, experiments and assesses, on behalf of its organisation. */
    public boolean isRequester() {
        return this == AGENTS || this == COMMUNES;
    }

    /**
     * Returns the group to which a task of this role is offered that belongs to one organisation: the organisation
     * itself for the people who act for it, a group of its own for the authority that decides; empty where there is no
     * such group.
     */
    public String groupWithin(String organisation) {
        if (this == AUTHORITY) {
            return organisation.isEmpty() ? "" : id + "@" + organisation;
        }
        return isRequester() ? organisation : id;
    }

    /** Tells whether it is such a group of {@link #groupWithin} for an authority; pages name the role beside it. */
    public static boolean isWithinOrganisation(String group) {
        return group.startsWith(AUTHORITY.id + "@");
    }

    /** Tells whether its tasks belong to one organisation alone. */
    public boolean actsForOneOrganisation() {
        return isRequester() || this == AUTHORITY;
    }

    /** Tells whether the committee's papers name the people who have it: its members, chair and secretary. */
    public boolean attendsCommittee() {
        return isCommitteeMember() || this == COMMITTEE_CHAIR || this == COMMITTEE_SECRETARY;
    }

    public boolean isCommitteeMember() {
        return this == COMMITTEE_ELECTED || this == COMMITTEE_AGENTS;
    }

    /**
     * Tells whether it acts on cases: proposes, examines or decides. Administrators and guarantors look after the rest.
     */
    public boolean actsOnCases() {
        return this != ADMINISTRATORS && this != GUARANTORS;
    }

    /**
     * Tells whether it examines, decides or administers: nobody has it before two persons said yes, the second a
     * guarantor.
     */
    public boolean takesTwoPersons() {
        return !isRequester();
    }

    public static Optional<Role> of(String groupId) {
        return Arrays.stream(values()).filter(role -> role.id.equals(groupId)).findFirst();
    }
}
