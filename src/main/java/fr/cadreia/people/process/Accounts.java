package fr.cadreia.people.process;

import fr.cadreia.engine.AskElsewhereException;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.AccountDeleted;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.AccountTurn;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.OwnPasswordChosen;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInThrottle;
import fr.cadreia.people.StandingChanged;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The engine's own accounts, with a record of who changes them, our throttle of passwords in place of the engine's, and
 * an answer where the database would only say no. For every sender, only {@link EngineIdentities} writes new accounts
 * and data that give rights. A new one is made for each command.
 */
class Accounts extends DbIdentityServiceProvider {

    static final String ASK = "Demandez l’habilitation sur /administration/habilitations.";

    private final AccountRecords records;
    private final AccountTurn turn;
    private final SignInThrottle throttle;
    private final SignInIdentities signIns;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountRecords records,
            AccountTurn turn,
            SignInThrottle throttle,
            SignInIdentities signIns,
            ApplicationEventPublisher events) {
        this.signIns = signIns;
        this.turn = turn;
        this.events = events;
        this.records = records;
        this.throttle = throttle;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean isNew = ((UserEntity) user).getRevision() == 0;
        boolean password = ((UserEntity) user).hasNewPassword();
        if (isNew) {
            requireWriting();
        }
        if (isNew && findUserById(user.getId()) != null) {
            throw new BadUserRequestException("Le compte «\u00a0" + user.getId() + "\u00a0» existe déjà.");
        }
        requireFreeMailbox(user);
        IdentityOperationResult result = super.saveUser(user);
        events.publishEvent(new StandingChanged(user.getId()));
        UserEntity stored = (UserEntity) user;
        records.addCredential(
                user.getId(),
                AccountRecords.fingerprint(
                        stored.getPassword(),
                        stored.getSalt(),
                        stored.getFirstName(),
                        stored.getLastName(),
                        stored.getEmail(),
                        signIns.find(user.getId())));
        if (password && !IdentityWriting.isOpen()) {
            events.publishEvent(new OwnPasswordChosen(user.getId()));
        }
        record(isNew ? Kind.CREATED : password ? Kind.PASSWORD_SET : Kind.CHANGED, user.getId(), "");
        return result;
    }

    /** Refuses a mailbox of another account, in the transaction that records it, for every person who changes it. */
    private void requireFreeMailbox(User user) {
        if (user.getEmail() == null || user.getEmail().isBlank()) {
            return;
        }
        turn.take();
        if (MailboxOwners.find(createNativeUserQuery(), user.getEmail(), user.getId())
                .isPresent()) {
            throw new BadUserRequestException(
                    "Cette boîte aux lettres sert déjà un autre compte\u00a0: une boîte, un compte.");
        }
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        UserEntity user = findUserById(userId);
        IdentityOperationResult result = super.deleteUser(userId);
        String actor = getCommandContext().getAuthenticatedUserId();
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            signIns.unlink(userId);
            signIns.keepName(userId, EnginePeople.name(user));
            records.add(actor == null ? "" : actor, Kind.DELETED, userId, "");
        }
        events.publishEvent(new StandingChanged(userId));
        events.publishEvent(new AccountDeleted(userId));
        return result;
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        turn.take();
        Group known = findGroupById(group.getId());
        boolean isNew = ((GroupEntity) group).getRevision() == 0;
        if (!isNew && known != null && !Objects.equals(known.getType(), group.getType())) {
            // The change would move the group's members to another organisation.
            requireWriting();
        }
        if (isNew && known != null) {
            throw new BadUserRequestException("Le groupe «\u00a0" + group.getId() + "\u00a0» existe déjà.");
        }
        IdentityOperationResult result = super.saveGroup(group);
        return isNew ? recorded(result, Kind.GROUP_CREATED, "", group.getId()) : result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        turn.take();
        requireFree(groupId);
        return recorded(super.deleteGroup(groupId), Kind.GROUP_DELETED, "", groupId);
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        turn.take();
        requireFree(groupId);
        if (isMember(userId, groupId)) {
            throw new BadUserRequestException(
                    "«\u00a0" + userId + "\u00a0» est déjà membre du groupe «\u00a0" + groupId + "\u00a0».");
        }
        return recorded(super.createMembership(userId, groupId), Kind.JOINED, userId, groupId);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        requireFree(groupId);
        boolean member = isMember(userId, groupId);
        IdentityOperationResult result = super.deleteMembership(userId, groupId);
        if (member) {
            record(Kind.LEFT, userId, groupId);
        }
        return result;
    }

    /**
     * Demands that the group gives no right: it is neither a role, nor an organisation, nor the engine's own. Asked in
     * one's turn, so that the group is neither created again nor made an organisation meanwhile.
     */
    private void requireFree(String groupId) {
        Group group = groupId == null ? null : findGroupById(groupId);
        boolean gives = Role.of(groupId).isPresent()
                || Role.ENGINE_ADMINISTRATORS.equals(groupId)
                || group != null && Organisation.GROUP_TYPE.equals(group.getType());
        if (gives) {
            requireWriting();
        }
    }

    private static void requireWriting() {
        if (!IdentityWriting.isOpen()) {
            throw new AskElsewhereException(ASK);
        }
    }

    private boolean isMember(String userId, String groupId) {
        return userId != null
                && groupId != null
                && createGroupQuery(getCommandContext())
                                .groupId(groupId)
                                .groupMember(userId)
                                .count()
                        > 0;
    }

    private IdentityOperationResult recorded(IdentityOperationResult result, Kind kind, String user, String group) {
        if (!IdentityOperationResult.OPERATION_NONE.equals(result.getOperation())) {
            record(kind, user, group);
        }
        return result;
    }

    private void record(Kind kind, String user, String group) {
        String actor = getCommandContext().getAuthenticatedUserId();
        if (actor != null) {
            records.add(actor, kind, user, group);
        }
    }

    @Override
    protected boolean isUserLocked(UserEntity user) {
        return throttle.isWaiting(user.getId());
    }

    @Override
    protected void lockUser(UserEntity user) {
        throttle.wrong(user.getId());
    }

    @Override
    protected IdentityOperationResult unlockUser(UserEntity user) {
        if (!throttle.of(user.getId()).settled()) {
            throttle.right(user.getId());
        }
        return new IdentityOperationResult(user, IdentityOperationResult.OPERATION_NONE);
    }

    @Override
    public IdentityOperationResult unlockUser(String userId) {
        throttle.forget(userId);
        return new IdentityOperationResult(null, IdentityOperationResult.OPERATION_UNLOCK);
    }
}
