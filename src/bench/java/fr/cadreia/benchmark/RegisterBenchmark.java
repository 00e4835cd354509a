package fr.cadreia.benchmark;

import fr.cadreia.CadreIaApplication;
import fr.cadreia.H2InMemory;
import fr.cadreia.PostgresServer;
import fr.cadreia.register.Publications;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.UseStatus;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long the register takes to answer with 10,000 entries, or as many as an argument says, over HTTP, and how heavy its
 * pages are; beyond 10,000 they are copies. Not a test: run its main method, on H2, or on an embedded PostgreSQL with the
 * argument {@code postgresql}.
 */
public final class RegisterBenchmark {

    private static final int ENTRIES = 10_000;
    /** In one transaction. */
    private static final int AT_ONCE = 1_000;

    private static final int CALLS = 400;
    private static final List<String> THINGS = List.of(
            "courriers",
            "déchets",
            "bâtiments",
            "arbres",
            "écoles",
            "piscines",
            "archives",
            "délibérations",
            "transports",
            "logements",
            "fuites",
            "chantiers",
            "bibliothèques",
            "marchés",
            "subventions",
            "crèches",
            "chatbots",
            "chat bots");
    private static final List<String> ACTS = List.of(
            "Tri des",
            "Résumé des",
            "Suivi des",
            "Prévision des",
            "Traduction des",
            "Détection des",
            "Classement des",
            "Transcription des",
            "Optimisation des",
            "Analyse des");
    /** As people type: without accents, in the singular, with errors. */
    private static final List<String> TYPED = List.of(
            "ecole",
            "dechet",
            "courier",
            "bibliotheque",
            "prevision fuite",
            "tri",
            "traducton",
            "optimisation transport",
            "résumé délibération",
            "crech",
            "logment",
            "archive 42",
            "subvantion",
            "collectivité",
            "chat bot",
            "chatbot",
            "girafe");

    private RegisterBenchmark() {}

    public static void main(String[] args) throws Exception {
        boolean postgresql = List.of(args).contains("postgresql");
        int entries = Arrays.stream(args)
                .filter(arg -> arg.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(ENTRIES);
        String[] all = {
            "--spring.datasource.url="
                    + (postgresql ? PostgresServer.createDatabase() : "jdbc:h2:mem:benchmark" + H2InMemory.OPTIONS),
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
            publish(
                    application.getBean(Publications.class),
                    new TransactionTemplate(application.getBean(PlatformTransactionManager.class)),
                    Math.min(entries, ENTRIES));
            copy(
                    application.getBean(JdbcTemplate.class),
                    postgresql ? BenchmarkDatabase.POSTGRESQL : BenchmarkDatabase.H2,
                    entries / ENTRIES - 1);
            measure("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + "/registre");
        }
    }

    /** @param times how many copies of each; none where it is not above 0 */
    private static void copy(JdbcTemplate jdbc, BenchmarkDatabase database, int times) {
        CopiedEntries copies = new CopiedEntries(jdbc, database);
        for (int number = 1; times > 0 && number <= ENTRIES; number++) {
            copies.copy("IA-2026-%04d".formatted(number), 1, times);
        }
    }

    private static void publish(Publications publications, TransactionTemplate transaction, int entries) {
        Random random = new Random(1);
        for (int first = 1; first <= entries; first += AT_ONCE) {
            int from = first;
            transaction.executeWithoutResult(
                    status -> publish(publications, random, from, Math.min(entries, from + AT_ONCE - 1)));
        }
    }

    private static void publish(Publications publications, Random random, int first, int last) {
        UseStatus[] statuses = UseStatus.values();
        for (int number = first; number <= last; number++) {
            String thing = THINGS.get(random.nextInt(THINGS.size()));
            String title = ACTS.get(random.nextInt(ACTS.size())) + " " + thing + " " + number % 100;
            publications.publish(
                    SampleEntries.entry(
                            "IA-2026-%04d".formatted(number),
                            title,
                            "Aide les agents à s’occuper des " + thing + " du secteur " + number % 200 + ".",
                            statuses[1 + random.nextInt(statuses.length - 1)],
                            (number % 3 == 0 ? "commune-" : "dir-") + number % 40,
                            String.valueOf(1 + random.nextInt(4)),
                            number % 50 == 0),
                    "Expérimentation commencée",
                    Instant.now());
        }
    }

    private static void measure(String register) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long start = System.nanoTime();
        int weight = get(client, register);
        System.out.printf(
                "first answer, index made anew: %.0f ms; first page %.1f kB%n",
                (System.nanoTime() - start) / 1e6, weight / 1000.0);
        for (int call = 0; call < CALLS; call++) {
            get(client, search(register, call));
        }
        time(client, "list", call -> register + "?page=" + (1 + call % 400));
        time(client, "search", call -> search(register, call));
        time(client, "search and filters", call -> search(register, call) + "&statut=IN_SERVICE&risque=2&tri=TITLE");
        time(client, "entry", call -> register + "/IA-2026-%04d".formatted(1 + call * 7));
    }

    private interface Address {
        String of(int call);
    }

    private static String search(String register, int call) {
        return register + "?texte=" + URLEncoder.encode(TYPED.get(call % TYPED.size()), StandardCharsets.UTF_8);
    }

    private static void time(HttpClient client, String what, Address address) throws IOException, InterruptedException {
        double[] times = new double[CALLS];
        int heaviest = 0;
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            heaviest = Math.max(heaviest, get(client, address.of(call)));
            times[call] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-20s median %6.2f ms, 95 %% %6.2f ms, heaviest page %.1f kB%n",
                what, times[CALLS / 2], times[CALLS * 95 / 100], heaviest / 1000.0);
    }

    private static int get(HttpClient client, String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + address);
        }
        return answer.body().length;
    }
}
