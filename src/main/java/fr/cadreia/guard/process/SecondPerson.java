package fr.cadreia.guard.process;

import fr.cadreia.engine.form.KeptForms;
import fr.cadreia.grant.Installation;
import fr.cadreia.guard.diagram.DefinitionKeys;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.difference.FileDifference;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.signature.DeploymentDesk;
import fr.cadreia.guard.signature.DeploymentRequest;
import fr.cadreia.guard.signature.FilesInForce;
import fr.cadreia.journal.Journal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets a deployment that the guard accepts into force at once, or when a guarantor has signed it. These come into force
 * at once: deployments of the application itself, all deployments while the installation is open, changes of the
 * drawing alone, and shipped files in place of files in service that the guard refuses.
 */
@Component
class SecondPerson {

    private final DiagramGuard guard;
    private final Installation installation;
    private final DeploymentDesk desk;
    private final FilesInForce filesInForce;
    private final KeptForms kept;

    SecondPerson(
            DiagramGuard guard,
            @Lazy Installation installation,
            @Lazy DeploymentDesk desk,
            @Lazy FilesInForce filesInForce,
            @Lazy KeptForms kept) {
        this.guard = guard;
        this.installation = installation;
        this.desk = desk;
        this.filesInForce = filesInForce;
        this.kept = kept;
    }

    /**
     * Checks the signature of a deployment. Called within the deployment's command, before anything of it is stored.
     *
     * @throws UnsignedDeployment when it has to wait, or is in force already
     */
    void check(CommandContext context, DeploymentEntity deployment, String actor, List<SourceFile> files) {
        if (actor.equals(Journal.APPLICATION) || installation.isOpen()) {
            release(files);
            return;
        }
        if (files.stream().allMatch(file -> isAtOnce(context, file))) {
            inForceAlready(context, files).ifPresent(existing -> {
                throw UnsignedDeployment.inForce(existing);
            });
            files.stream().filter(file -> isChanged(file)).forEach(file -> release(List.of(file)));
            return;
        }
        DeploymentRequest signed =
                desk.signed(actor, files, desk.inForce(files)).orElseThrow(() -> UnsignedDeployment.waits(files));
        files.stream()
                .filter(SourceFile::isForm)
                .filter(this::isChanged)
                .flatMap(file -> DefinitionKeys.of(file).stream())
                .forEach(form -> {
                    if (signed.openTasks()) {
                        kept.release(form);
                    } else {
                        kept.keep(context, form);
                    }
                });
        desk.deployed(signed, deployment.getId());
    }

    private void release(List<SourceFile> files) {
        files.stream()
                .filter(SourceFile::isForm)
                .flatMap(file -> DefinitionKeys.of(file).stream())
                .forEach(kept::release);
    }

    private boolean isAtOnce(CommandContext context, SourceFile file) {
        return !isChanged(file) || GuardSettings.isShipped(file) && isRefused(context, filesInForce.inForce(file));
    }

    private boolean isChanged(SourceFile file) {
        return FileDifference.between(filesInForce.inForce(file), file, guard.reading()).stream()
                .anyMatch(row -> !row.tool());
    }

    private boolean isRefused(CommandContext context, List<SourceFile> inForce) {
        return inForce.stream()
                .anyMatch(file ->
                        !guard.verify(List.of(file), EngineHoldings.in(context)).isEmpty());
    }

    /**
     * Returns the deployment of the same bytes, when they are sent again after their signature and nothing else has
     * replaced them.
     */
    private Optional<String> inForceAlready(CommandContext context, List<SourceFile> files) {
        boolean same = files.stream().allMatch(file -> {
            List<SourceFile> now = filesInForce.inForce(file);
            return now.size() == 1 && Arrays.equals(now.get(0).content(), file.content());
        });
        return same
                ? desk.signedAs(files)
                        .filter(id -> context.getDeploymentManager().findDeploymentById(id) != null)
                : Optional.empty();
    }
}
