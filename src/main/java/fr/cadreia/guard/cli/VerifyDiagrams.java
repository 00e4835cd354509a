package fr.cadreia.guard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.DeployedNames;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import fr.cadreia.kernel.json.StoredJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command {@code verify FILE...}: answers as a deployment of these files together would, without a server or a
 * database.
 */
public final class VerifyDiagrams {

    private static final String USAGE = """
            Usage\u00a0: java -jar cadre-ia.jar verify [--json] FICHIER...
            Vérifie ensemble des diagrammes (.bpmn), des tables (.dmn) et des formulaires (.form), comme s’ils étaient
            déployés.
            Code de retour\u00a0: 0 tout est admis, 1 un fichier est refusé (une ligne par problème), 2 mauvais usage.""";

    private static final String FRAMEWORK = "2026-1";

    private VerifyDiagrams() {}

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            return 0;
        }
        boolean json = arguments.contains("--json");
        List<String> names = arguments.stream()
                .filter(argument -> !argument.equals("--json"))
                .toList();
        List<String> unknown =
                names.stream().filter(name -> name.startsWith("--")).toList();
        if (names.isEmpty() || !unknown.isEmpty()) {
            err.println(unknown.isEmpty() ? "Aucun fichier à vérifier." : "Option inconnue\u00a0: " + unknown.get(0));
            err.println(USAGE);
            return 2;
        }
        List<SourceFile> files = new ArrayList<>();
        for (String name : names) {
            try {
                files.add(new SourceFile(name, Files.readAllBytes(Path.of(name))));
            } catch (NoSuchFileException e) {
                err.println("Fichier introuvable\u00a0: " + name);
                return 2;
            } catch (IOException | RuntimeException e) {
                err.println("Fichier illisible\u00a0: " + name);
                return 2;
            }
        }
        Shipped shipped = new Shipped();
        List<Problem> problems = guard().verify(files, shipped);
        if (json) {
            out.println(JsonReport.of(FRAMEWORK, names, problems, shipped.warnings()));
        } else if (problems.isEmpty()) {
            names.forEach(name -> out.println(name + "\u00a0: admis"));
        } else {
            Problem.lines(problems).forEach(out::println);
        }
        if (!json) {
            shipped.warnings().forEach(out::println);
        }
        return problems.isEmpty() ? 0 : 1;
    }

    private static DiagramGuard guard() {
        return new DiagramGuard(Requirements.of(FRAMEWORK), new EngineFiles(new OfflineEngine()));
    }

    /** The names that the application ships. Only the engine knows the groups that administrators made. */
    private static final class Shipped implements DeployedNames {

        private final Set<String> groups = new TreeSet<>();

        @Override
        public boolean hasForm(String form) {
            return form.matches("[a-z0-9-]+") && VerifyDiagrams.class.getResource("/forms/" + form + ".form") != null;
        }

        @Override
        public boolean hasGroup(String group) {
            groups.add(group);
            return true;
        }

        List<String> warnings() {
            return groups.stream()
                    .map(group -> "Avertissement\u00a0: «\u00a0" + group
                            + "\u00a0» n’est pas un groupe du cadre\u00a0; le déploiement sera "
                            + "refusé si ce groupe n’existe pas dans l’application.")
                    .toList();
        }
    }

    /** The report of a verification, for machines. */
    private record JsonReport(
            String framework, boolean accepted, List<String> files, List<Problem> problems, List<String> warnings) {

        static String of(String framework, List<String> files, List<Problem> problems, List<String> warnings) {
            JsonReport report = new JsonReport(framework, problems.isEmpty(), files, problems, warnings);
            try {
                return StoredJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
