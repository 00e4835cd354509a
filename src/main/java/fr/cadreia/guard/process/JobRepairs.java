package fr.cadreia.guard.process;

import fr.cadreia.engine.command.BusinessKeys;
import fr.cadreia.grant.GrantNotification;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.journal.CaseEvent.JobRetried;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.people.Person;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The repair of a failed job of the engine: one administrator has it tried again. No job is disarmed, moved to another
 * day or fired before its time: a term has its effect on its day. Each repair is a row of the case's journal (of the
 * diagrams' journal, where the job belongs to no case) and a mail to the guarantors, in the transaction of the repair.
 */
@Component
class JobRepairs {

    private final Journal journal;
    private final BusinessKeys references;
    private final Guarantors guarantors;
    private final ApplicationEventPublisher events;

    JobRepairs(
            @Lazy Journal journal,
            BusinessKeys references,
            @Lazy Guarantors guarantors,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.references = references;
        this.guarantors = guarantors;
        this.events = events;
    }

    /** @throws AuthorizationException when it is no single job that failed */
    void record(CommandContext context, CommandFields fields, Person person) {
        JobEntity job = fields.text("jobId")
                .map(id -> Optional.ofNullable(context.getJobManager().findJobById(id))
                        .orElseThrow(() -> new BadUserRequestException(
                                "Ce traitement n’existe pas ou n’existe plus\u00a0: " + VisibleText.line(id))))
                .orElse(null);
        if (job == null || !(fields.get("retries") instanceof Integer retries) || retries < 1) {
            throw new AuthorizationException("Un traitement en échec se relance (un essai au moins), un par un\u00a0: "
                    + "il ne se désarme pas.");
        }
        if (job.getRetries() > 0) {
            throw new AuthorizationException(
                    "Ce traitement n’est pas en échec\u00a0: il a lieu à son heure, et personne ne l’avance. Seul un "
                            + "traitement arrêté après ses essais se relance.");
        }
        String element = Optional.ofNullable(job.getActivityId()).orElse(job.getJobHandlerType());
        Optional<String> reference =
                Optional.ofNullable(job.getProcessInstanceId()).flatMap(references::of);
        journal.append(reference.orElse(JournalChains.DIAGRAMS), person.id(), "", new JobRetried(element));
        events.publishEvent(new GrantNotification(
                guarantors.accounts(),
                "Un administrateur a relancé un traitement en échec (" + element + ")"
                        + reference.map(known -> ", dossier " + known).orElse("") + ".",
                reference.map(known -> "/dossiers/" + known).orElse("")));
    }
}
