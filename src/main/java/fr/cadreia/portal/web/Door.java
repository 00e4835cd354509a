package fr.cadreia.portal.web;

/** Whom the application is for, and where each of them begins; all but citizens sign in on the way. */
enum Door {
    CITIZEN("home.door.citizen", "home.door.citizen.why", "home.door.citizen.go", "/registre", "citoyen"),
    AGENT("home.door.agent", "home.door.agent.why", "home.door.agent.go", "/dossiers/nouveau", "agent"),
    COMMUNE("home.door.commune", "home.door.commune.why", "home.door.commune.go", "/catalogue", "commune"),
    EXPERT("home.door.expert", "home.door.expert.why", "home.door.expert.go", "/camunda/app/tasklist/", "expert"),
    MEMBER("home.door.member", "home.door.member.why", "home.door.member.go", "/comite/seances", "membre"),
    CHAIR("home.door.chair", "home.door.chair.why", "home.door.chair.go", "/comite/seances", "presidence"),
    SECRETARY(
            "home.door.secretary",
            "home.door.secretary.why",
            "home.door.secretary.go",
            "/comite/seances",
            "secretariat"),
    ADMINISTRATOR(
            "home.door.admin",
            "home.door.admin.why",
            "home.door.admin.go",
            "/administration/diagrammes",
            "administration");

    private final String name;
    private final String why;
    private final String action;
    private final String path;
    private final String help;

    Door(String name, String why, String action, String path, String help) {
        this.name = name;
        this.why = why;
        this.action = action;
        this.path = path;
        this.help = help;
    }

    /** Key of the role's French name. */
    public String text() {
        return name;
    }

    /** Key of what they find here. */
    public String why() {
        return why;
    }

    /** Key of the button's text. */
    public String action() {
        return action;
    }

    public String path() {
        return path;
    }

    /** Address of the help page for this role. */
    public String help() {
        return "/aide/" + help;
    }
}
