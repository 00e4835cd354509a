package fr.cadreia.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import fr.cadreia.kernel.json.ShippedYaml;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The manifests under {@code kubernetes/}, read as a cluster would, which refuses what it does not know. */
class KubernetesManifestsTest {

    private static final Path FOLDER = Path.of("kubernetes");
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "Deployment", Deployment.class,
            "Service", Service.class,
            "Ingress", Ingress.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "Secret", Secret.class,
            "ConfigMap", ConfigMap.class);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern GIVEN = Pattern.compile("(?m)^(\\w+)=");

    /** The models keep what they do not know; here it is refused. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private static HasMetadata model(Map<String, Object> manifest) {
        Class<? extends HasMetadata> kind = KINDS.get(String.valueOf(manifest.get("kind")));
        assertThat(kind).as("kind of %s", manifest).isNotNull();
        HasMetadata model = STRICT.convertValue(manifest, kind);
        assertThat(manifest).containsEntry("apiVersion", HasMetadata.getApiVersion(kind));
        return model;
    }

    private static List<HasMetadata> base() throws IOException {
        List<HasMetadata> models = new ArrayList<>();
        for (String file : resources("base")) {
            models.add(model(
                    ShippedYaml.tree(Files.newInputStream(FOLDER.resolve("base").resolve(file)))));
        }
        return models;
    }

    private static List<String> resources(String folder) throws IOException {
        Map<String, List<String>> kustomization =
                ShippedYaml.tree(Files.newInputStream(FOLDER.resolve(folder).resolve("kustomization.yaml")));
        return kustomization.get("resources");
    }

    private static <T> T only(List<HasMetadata> models, Class<T> kind) {
        return models.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("Two of " + kind);
                })
                .orElseThrow();
    }

    @Test
    void aPropertyThatNoClusterKnowsIsFound() {
        Map<String, Object> service = Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Service",
                "metadata",
                Map.of("name", "a"),
                "spec",
                Map.of("prots", List.of()));

        assertThatThrownBy(() -> model(service)).hasMessageContaining("prots");
    }

    @Test
    void everyFileOfTheBaseIsPartOfIt() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("base"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> !file.equals("kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(resources("base"));
        }
        assertThat(base()).hasSize(4);
    }

    @Test
    void theNodesKeepOurRules() throws IOException {
        keepsOurRules(base(), 2);
    }

    private static void keepsOurRules(List<HasMetadata> models, int nodes) {
        Deployment deployment = only(models, Deployment.class);
        assertThat(deployment.getSpec().getReplicas()).isEqualTo(nodes);
        assertThat(deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        // As in the image.
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");

        Container container = pod.getContainers().get(0);
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKeys("memory");

        assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
        assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/liveness");
        // At least five minutes for a start on a busy machine.
        assertThat(container.getStartupProbe().getPeriodSeconds()
                        * container.getStartupProbe().getFailureThreshold())
                .isGreaterThanOrEqualTo(300);
        // It waits until nobody sends it requests, and then ends those that run (spring.lifecycle).
        assertThat(container.getLifecycle().getPreStop().getExec().getCommand()).containsExactly("sleep", "10");
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(45);

        assertThat(container.getVolumeMounts())
                .filteredOn(mount -> !mount.getMountPath().equals("/tmp"))
                .isNotEmpty()
                .allMatch(VolumeMount::getReadOnly);
        assertThat(only(models, PodDisruptionBudget.class)
                        .getSpec()
                        .getMinAvailable()
                        .getIntVal())
                .isEqualTo(1);
        // Without one it would protect nothing.
        assertThat(only(models, PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels())
                .isNotEmpty();
        assertThat(only(models, Service.class).getSpec().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getTargetPort().getStrVal())
                        .isEqualTo(container.getPorts().get(0).getName()));
        assertThat(only(models, Ingress.class).getSpec().getTls()).isNotEmpty();
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
        return probe.getHttpGet().getPath();
    }

    /** What its profile asks of the environment is given, and no secret in clear. */
    @Test
    void theNodesGetWhatTheirProfileNeeds() throws IOException {
        Container container = only(base(), Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
        String secrets = Files.readString(FOLDER.resolve("example/secrets.env.example"));
        String settings = Files.readString(FOLDER.resolve("example/environment.env"));
        TreeSet<String> given = new TreeSet<>();
        container.getEnv().stream().map(EnvVar::getName).forEach(given::add);
        Stream.of(secrets, settings)
                .flatMap(text -> GIVEN.matcher(text).results())
                .forEach(found -> given.add(found.group(1)));

        assertThat(given)
                .containsAll(
                        VARIABLE.matcher(Files.readString(Path.of("src/main/resources/application-postgresql.yaml")))
                                .results()
                                .map(found -> found.group(1))
                                .toList())
                .contains("CADRE_NOTIFICATION_BASEURL")
                // Without the secret a node that gives its measures to others does not start.
                .contains("MANAGEMENT_SERVER_PORT", "CADRE_OPERATION_SCRAPETOKEN");
        assertThat(secrets.lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("="));
        assertThat(settings).doesNotContain("PASSWORD");
        assertThat(container.getEnv()).noneMatch(variable -> variable.getName().contains("PASSWORD"));
        assertThat(container.getEnvFrom())
                .extracting(EnvFromSource::getSecretRef)
                .anySatisfy(secret -> assertThat(secret.getName()).isEqualTo("cadre-ia-secrets"));
        assertThat(Files.readString(Path.of(".gitignore")))
                .contains("/kubernetes/*/secrets.env\n", "/kubernetes/*/seal.key\n");
    }

    /** As Kustomize makes it of all layers: Debian's kubernetes-client. */
    @Test
    @Tag("tools")
    void whatKubectlMakesOfTheLayersKeepsThem(@TempDir Path folder) throws Exception {
        FileSystemUtils.copyRecursively(FOLDER, folder);
        Files.writeString(
                folder.resolve("example/secrets.env"),
                Files.readString(FOLDER.resolve("example/secrets.env.example")).replaceAll("(?m)=$", "=secret"));
        Files.writeString(folder.resolve("example/seal.key"), "a key");

        List<HasMetadata> first = rendered(folder.resolve("first-start"));
        List<HasMetadata> usual = rendered(folder.resolve("example"));

        keepsOurRules(first, 1);
        keepsOurRules(usual, 2);
        assertThat(usual)
                .hasSize(8)
                .allMatch(model -> "cadre-ia".equals(model.getMetadata().getNamespace()));
        Deployment deployment = only(usual, Deployment.class);
        TreeSet<String> made = new TreeSet<>();
        usual.stream()
                .filter(model -> model instanceof Secret || model instanceof ConfigMap)
                .forEach(model -> made.add(model.getMetadata().getName()));
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        TreeSet<String> used = new TreeSet<>();
        pod.getContainers()
                .get(0)
                .getEnvFrom()
                .forEach(source -> used.add(
                        source.getSecretRef() == null
                                ? source.getConfigMapRef().getName()
                                : source.getSecretRef().getName()));
        pod.getVolumes().forEach(volume -> {
            if (volume.getSecret() != null) {
                used.add(volume.getSecret().getSecretName());
            } else if (volume.getConfigMap() != null) {
                used.add(volume.getConfigMap().getName());
            }
        });
        assertThat(used).isEqualTo(made);
        // The service and the budget mean these nodes.
        assertThat(only(usual, Service.class).getSpec().getSelector())
                .isEqualTo(deployment.getSpec().getSelector().getMatchLabels())
                .isEqualTo(only(usual, PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels())
                .isNotEmpty();
    }

    private static List<HasMetadata> rendered(Path folder) throws Exception {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String all = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).isZero();
        List<HasMetadata> models = new ArrayList<>();
        for (String one : all.split("(?m)^---$")) {
            models.add(model(ShippedYaml.tree(new ByteArrayInputStream(one.getBytes(StandardCharsets.UTF_8)))));
        }
        return models;
    }
}
