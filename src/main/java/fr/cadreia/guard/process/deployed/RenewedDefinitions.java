package fr.cadreia.guard.process.deployed;

import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.guard.ShippedDefinitions;
import fr.cadreia.guard.ShippedFile;
import fr.cadreia.guard.ShippedFile.State;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts the shipped files into force at each start, where nothing is deployed, or where nobody has changed the file of
 * an earlier version. A file that an administrator deployed is never overwritten (see src/docs/adr/0033).
 */
@Component
@Order(10)
class RenewedDefinitions implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RenewedDefinitions.class);

    private final ShippedDefinitions shipped;

    RenewedDefinitions(ShippedDefinitions shipped) {
        this.shipped = shipped;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<ShippedFile> all = shipped.all();
        List<String> renewed = names(all, Set.of(State.ABSENT, State.OLDER));
        if (renewed.isEmpty()) {
            return;
        }
        try {
            shipped.deploy(renewed);
            LOG.info("Définitions livrées et mises en service\u00a0: {}", renewed);
        } catch (DeploymentRefusedException refused) {
            // Beside something that an administrator edited: that keeps its form, and is shown as a problem.
            LOG.error("Les définitions livrées ne se mettent pas en service ensemble\u00a0: {}", refused.getMessage());
            all.stream().filter(file -> renewed.contains(file.name())).forEach(this::renewAlone);
        }
    }

    private void renewAlone(ShippedFile file) {
        try {
            shipped.deploy(List.of(file.name()));
            LOG.info("Définition livrée et mise en service\u00a0: {}", file.name());
        } catch (DeploymentRefusedException refused) {
            LOG.error("{} n’est pas renouvelé\u00a0: {}", file.name(), refused.getMessage());
        }
    }

    private static List<String> names(List<ShippedFile> all, Set<State> states) {
        return all.stream()
                .filter(file -> states.contains(file.state()))
                .map(ShippedFile::name)
                .toList();
    }
}
