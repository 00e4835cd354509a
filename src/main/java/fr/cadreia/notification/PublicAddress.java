package fr.cadreia.notification;

import fr.cadreia.kernel.StartRefusedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where links could be followed by nobody: the public address is one, and outside the demonstration not
 * that of the machine itself. Looked at before the database is opened, so that a refused start leaves nothing behind.
 */
@Component
class PublicAddress implements BeanFactoryPostProcessor, EnvironmentAware, Ordered {

    static final String SETTING = "cadre.notification.base-url";

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern ITSELF =
            Pattern.compile("(?i)(.+\\.)?localhost\\.?|127(\\.\\d+){1,3}|0(\\.0){0,3}|\\[[:0]+1?]");

    private Environment settings;

    @Override
    public void setEnvironment(Environment environment) {
        this.settings = environment;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** @throws StartRefusedException with the setting, and what it is to say */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        URI address = read(settings.getRequiredProperty(SETTING).strip());
        if (address.getHost() == null || !WEB.contains(address.getScheme()) || address.getRawQuery() != null) {
            throw refused(address, "n’est pas une adresse du web");
        }
        if (ITSELF.matcher(address.getHost()).matches() && !settings.acceptsProfiles(Profiles.of("demo"))) {
            throw refused(address, "n’est connue que de la machine elle-même");
        }
    }

    private static URI read(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw refused(address, "n’est pas une adresse du web");
        }
    }

    private static StartRefusedException refused(Object address, String why) {
        return new StartRefusedException("Réglage " + SETTING + "\u00a0: «\u00a0" + address + "\u00a0» " + why
                + ". Donnez l’adresse par laquelle on joint l’application, par exemple https://ia.exemple.fr\u00a0: les liens"
                + " des courriels, du registre et de ses fichiers commencent par elle.");
    }
}
