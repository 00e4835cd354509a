package fr.cadreia.benchmark;

import com.sun.management.OperatingSystemMXBean;
import fr.cadreia.CadreIaApplication;
import fr.cadreia.PostgresServer;
import fr.cadreia.intake.FieldSource;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.people.People;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many rows of an inventory become cases in a second, with all that the application does beside. Not a test: run its
 * main method with the number of rows, on an H2 file, or on an embedded PostgreSQL with the argument {@code postgresql}.
 */
public final class IntakeBenchmark {

    private static final List<String> COLUMNS =
            List.of("N°", "Nom", "Service", "Depuis", "Besoin", "Produit", "Utilisateurs");
    private static final List<String> ORGANISATIONS =
            List.of("dir-education", "dir-numerique", "dir-generale", "dir-proprete");
    private static final List<String> WORDS = List.of(
            "tri",
            "courriers",
            "prévision",
            "écoles",
            "cantines",
            "relecture",
            "délibérations",
            "détection",
            "fuites",
            "chantiers",
            "traduction",
            "accueil",
            "archives",
            "résumé",
            "marchés",
            "subventions",
            "arbres",
            "transports",
            "logements",
            "piscines",
            "bibliothèques",
            "agenda",
            "véhicules",
            "déchets");

    private IntakeBenchmark() {}

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        boolean postgresql = List.of(args).contains("postgresql");
        Path folder = Files.createTempDirectory("intake-benchmark");
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url="
                        + (postgresql
                                ? PostgresServer.createDatabase()
                                : "jdbc:h2:file:" + folder.resolve("data")
                                        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;REUSE_SPACE=FALSE;DEFRAG_ALWAYS=TRUE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=512"),
                "--spring.datasource.username=" + (postgresql ? PostgresServer.OWNER : "sa"),
                "--spring.datasource.password=" + (postgresql ? PostgresServer.PASSWORD : "")));
        if (postgresql) {
            all.add("--spring.flyway.placeholders.runtimeUser=" + PostgresServer.OWNER);
        }
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(CadreIaApplication.class)
                .profiles("demo")
                .run(all.toArray(String[]::new))) {
            measure(application, rows);
        }
    }

    private static void measure(ConfigurableApplicationContext application, int rows) {
        Intake intake = application.getBean(Intake.class);
        IntakeMapping mapping = mapping();
        time(application, intake, inventory(200, 7), mapping, "to begin with");
        Inventory inventory = inventory(rows, 1);
        long start = System.nanoTime();
        System.out.printf(
                "preview of %d rows: %s, %.1f s%n",
                rows, intake.preview(inventory, mapping).counts(), (System.nanoTime() - start) / 1e9);
        time(application, intake, inventory, mapping, "measured");
    }

    private static void time(
            ConfigurableApplicationContext application,
            Intake intake,
            Inventory inventory,
            IntakeMapping mapping,
            String what) {
        long start = System.nanoTime();
        long processor = processorTime();
        long batch = intake.start(application.getBean(People.class).get("expert"), inventory, mapping);
        IntakeRuns runs = application.getBean(IntakeRuns.class);
        while (!runs.await(batch, 10)) {
            System.out.printf(
                    "%s: %d%n",
                    what, application.getBean(IntakeBatches.class).counts(batch).done());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        IntakeCounts counts = application.getBean(IntakeBatches.class).counts(batch);
        double spent = (processorTime() - processor) / 1e9;
        System.out.printf(
                "%s: %d rows, %s, %.1f s, %.0f rows a second; processor time %.1f s, %.1f ms a row, all threads%n",
                what,
                counts.done(),
                counts.byStatus(),
                seconds,
                counts.done() / seconds,
                spent,
                spent * 1000 / counts.done());
    }

    /** Of the whole process, in nanoseconds: it tells the same on a busy machine as on a quiet one. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static IntakeMapping mapping() {
        Map<String, FieldSource> fields = new LinkedHashMap<>();
        fields.put("title", FieldSource.column("Nom"));
        fields.put("organisation", FieldSource.column("Service"));
        fields.put("externalId", FieldSource.column("N°"));
        fields.put("inUseSince", FieldSource.column("Depuis"));
        fields.put("need", FieldSource.column("Besoin"));
        fields.put("product", FieldSource.column("Produit"));
        fields.put("alreadyInUse", FieldSource.constant("yes"));
        fields.put("userCount", FieldSource.column("Utilisateurs"));
        return new IntakeMapping("essai", fields);
    }

    private static Inventory inventory(int rows, int seed) {
        Random random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(1, COLUMNS));
        for (int row = 2; row < rows + 2; row++) {
            lines.add(new Line(
                    row,
                    List.of(
                            seed + "-" + row,
                            words(random, 5) + " " + seed + "-" + row,
                            ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size())),
                            (13 + random.nextInt(15)) + "/" + (1 + random.nextInt(12)) + "/2023",
                            words(random, 40),
                            words(random, 2),
                            String.valueOf(1 + random.nextInt(500)))));
        }
        return Inventory.of("essai.csv", lines);
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
