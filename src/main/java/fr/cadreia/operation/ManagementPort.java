package fr.cadreia.operation;

import fr.cadreia.kernel.StartRefusedException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Opens the measures to a monitoring system, on a port of their own ({@code management.server.port}) and nowhere else.
 * Where that port is not set, nothing is measured and nothing is served, which is the default.
 *
 * <p>The measures name no case and no person, but they tell how busy an authority is and what is broken: they are not for
 * everybody. So the port is bound to the machine's own address (127.0.0.1) unless {@code management.server.address} says
 * otherwise; on any other address {@code cadre.operation.scrape-token} is demanded, or the application does not start. A
 * token that is set is demanded on every address. Registered in spring.factories.
 */
class ManagementPort implements EnvironmentPostProcessor, Ordered {

    private static final String PORT = "management.server.port";
    private static final String ADDRESS = "management.server.address";
    private static final String EXPOSED = "management.endpoints.web.exposure.include";
    private static final String TOKEN = "cadre.operation.scrape-token";
    private static final String OWN_ADDRESS = "127.0.0.1";
    private static final int SHORTEST_TOKEN = 20;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String port = environment.getProperty(PORT, "").strip();
        String token = environment.getProperty(TOKEN, "").strip();
        if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
            throw new StartRefusedException("Réglage " + TOKEN + "\u00a0: ce secret est trop court\u00a0; donnez "
                    + SHORTEST_TOKEN + " caractères au moins, tirés au hasard (openssl rand -hex 32).");
        }
        if (port.isEmpty() || port.equals("-1")) {
            demandHealthAlone(environment);
            return;
        }
        if (!port.equals("0")
                && port.equals(environment.getProperty("server.port", "").strip())) {
            throw new StartRefusedException("Réglage " + PORT + "\u00a0: «\u00a0" + port
                    + "\u00a0» est déjà le port de l’application (server.port)\u00a0; donnez-en un autre aux mesures.");
        }
        String address = environment.getProperty(ADDRESS, OWN_ADDRESS).strip();
        if (token.isEmpty() && !isOwn(address)) {
            throw new StartRefusedException("Réglage " + ADDRESS + "\u00a0: «\u00a0" + address
                    + "\u00a0» ouvre les mesures à d’autres machines\u00a0; donnez alors un secret par " + TOKEN
                    + ", que la supervision envoie (Authorization: Bearer).");
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "management-port",
                        Map.of(
                                ADDRESS,
                                OWN_ADDRESS,
                                EXPOSED,
                                "health,prometheus",
                                "management.prometheus.metrics.export.enabled",
                                "true")));
    }

    private static void demandHealthAlone(ConfigurableEnvironment environment) {
        if (environment.containsProperty(ADDRESS)) {
            throw new StartRefusedException(
                    "Réglage " + ADDRESS + "\u00a0: il ne sert qu’avec " + PORT + "\u00a0; donnez aussi ce port.");
        }
        String exposed = environment.getProperty(EXPOSED, "health").strip();
        if (!exposed.equals("health")) {
            throw new StartRefusedException("Réglage " + EXPOSED + "\u00a0: «\u00a0" + exposed
                    + "\u00a0» ouvrirait à tous ce qui est fait pour l’exploitation\u00a0; sans " + PORT
                    + ", seul health est servi.");
        }
    }

    private static boolean isOwn(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new StartRefusedException(
                    "Réglage " + ADDRESS + "\u00a0: «\u00a0" + address
                            + "\u00a0» n’est pas l’adresse d’une machine\u00a0; écrivez par exemple 127.0.0.1.",
                    unknown);
        }
    }

    /** Returns the order after the reading of the configuration files and their common check. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
