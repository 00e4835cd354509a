package fr.cadreia.guard.process;

import fr.cadreia.people.Person;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** What holds of passwords for everybody, administrators included. */
final class AccountChecks {

    private AccountChecks() {}

    static void check(Command<?> command, Person person) {
        CommandFields fields = new CommandFields(command);
        if (command instanceof CheckPassword
                && !fields.text("userId").filter(person.id()::equals).isPresent()) {
            // Whoever is signed in could guess the passwords of others here, and make them wait.
            throw new AuthorizationException("On ne vérifie ici que son propre mot de passe.");
        }
        if (command instanceof SaveUserCmd
                && fields.get("user") instanceof UserEntity user
                && user.hasNewPassword()
                && !user.checkPasswordAgainstPolicy()) {
            throw new BadUserRequestException(
                    "Ce mot de passe ne suffit pas\u00a0: il faut dix signes au moins, dont une "
                            + "minuscule, une majuscule, un chiffre et un signe spécial, sans l’identifiant, le nom ni l’adresse "
                            + "de la personne.");
        }
    }
}
