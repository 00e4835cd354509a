package fr.cadreia.benchmark;

import fr.cadreia.CadreIaApplication;
import fr.cadreia.PostgresServer;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseOpening;
import fr.cadreia.dossier.Cases;
import fr.cadreia.grant.ProposingDesk;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long the Tasklist's filters take with 10,000 open cases and 500 users in 20 organisations. Not a test: run its main
 * method, on H2, or on an embedded PostgreSQL with the argument {@code postgresql}. Prints milliseconds.
 */
public final class MyTasksBenchmark {

    private static final int CASES = 10_000;
    private static final int ORGANISATIONS = 20;
    private static final int USERS = 500;
    private static final int CALLS = 300;

    private MyTasksBenchmark() {}

    public static void main(String[] args) {
        boolean postgresql = List.of(args).contains("postgresql");
        // H2 would answer the same count twice without counting.
        String h2 = "jdbc:h2:mem:benchmark;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0";
        String[] all = {
            "--spring.datasource.url=" + (postgresql ? PostgresServer.createDatabase() : h2),
            "--spring.datasource.username=" + (postgresql ? PostgresServer.OWNER : "sa"),
            "--spring.datasource.password=" + (postgresql ? PostgresServer.PASSWORD : ""),
            "--spring.flyway.placeholders.runtimeUser=" + PostgresServer.OWNER,
            "--camunda.bpm.job-execution.enabled=false",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off"
        };
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(CadreIaApplication.class)
                .profiles("demo")
                .run(all)) {
            people(application);
            openCases(application);
            for (String user : List.of("bench10", "bench12", "expert", "elected1")) {
                measure(application, user);
            }
        }
    }

    private static void people(ConfigurableApplicationContext application) {
        IdentityService identity = application.getBean(IdentityService.class);
        Identities identities = application.getBean(Identities.class);
        ProposingDesk desk = application.getBean(ProposingDesk.class);
        Person administrator = application.getBean(People.class).get("admin");
        for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
            var group = identity.newGroup("dir-bench" + organisation);
            group.setName("Direction " + organisation);
            group.setType("ORGANISATION");
            identity.saveGroup(group);
        }
        for (int user = 0; user < USERS; user++) {
            String account = "bench" + user;
            Profile profile = new Profile("Banc", account, account + "@cadre-ia.example");
            identities.create(account, profile, account, "dir-bench" + user % ORGANISATIONS);
            desk.begin(administrator, account);
        }
    }

    /** Half of them with their proposers, half with the experts; one in ten taken by somebody. */
    private static void openCases(ConfigurableApplicationContext application) {
        RuntimeService runtime = application.getBean(RuntimeService.class);
        Cases cases = application.getBean(Cases.class);
        CaseOpening opening = application.getBean(CaseOpening.class);
        TaskService tasks = application.getBean(TaskService.class);
        for (int number = 0; number < CASES; number++) {
            String reference = cases.nextReference();
            Map<String, Object> variables = opening.open(
                    reference, "Cas " + number, "dir-bench" + number % ORGANISATIONS, Case.Origin.PROPOSAL, "bench1");
            var builder = runtime.createProcessInstanceByKey("mandatory-path")
                    .businessKey(reference)
                    .setVariables(variables);
            String step = number % 2 == 0 ? "Task_Proposal" : "Task_Review";
            builder.startBeforeActivity(step).execute();
            if (number % 10 == 0) {
                Task task = tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .singleResult();
                tasks.setAssignee(task.getId(), "bench" + number % USERS);
            }
        }
    }

    private static void measure(ConfigurableApplicationContext application, String user) {
        FilterService filters = application.getBean(FilterService.class);
        TaskService tasks = application.getBean(TaskService.class);
        IdentityService identity = application.getBean(IdentityService.class);
        List<Filter> all = filters.createFilterQuery().list();
        identity.setAuthentication(user, groups(identity, user));
        for (Filter filter : all) {
            time(
                    user,
                    filter.getName(),
                    () -> filters.listPage(filter.getId(), 0, 15).size());
            time(user, filter.getName() + ", nombre", () -> filters.count(filter.getId()));
        }
        time(user, "GET /task", () -> tasks.createTaskQuery().listPage(0, 15).size());
        time(user, "GET /task/count", () -> tasks.createTaskQuery().count());
        identity.clearAuthentication();
    }

    private static void time(String user, String what, LongSupplier call) {
        double[] times = new double[CALLS];
        long found = 0;
        for (int number = 0; number < CALLS; number++) {
            long start = System.nanoTime();
            found = call.getAsLong();
            times[number] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-9s %-28s %5d found, median %6.2f ms, 95 %% %6.2f ms%n",
                user, what, found, times[CALLS / 2], times[CALLS * 95 / 100]);
    }

    private static List<String> groups(IdentityService identity, String user) {
        var authentication = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(authentication);
        return groups;
    }
}
