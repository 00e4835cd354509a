package fr.cadreia.guard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.cadreia.guard.process.DeploymentRefusals.DeploymentOptions;
import fr.cadreia.guard.process.TaskStatement.Given;
import fr.cadreia.guard.process.TaskStatement.Original;
import fr.cadreia.guard.process.TaskStatement.Value;
import java.lang.reflect.Field;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.junit.jupiter.api.Test;

/** The allow-list against the engine's own command classes. */
class CommandMatrixTest {

    private static final JavaClasses ENGINE = new ClassFileImporter().importPackages("org.camunda.bpm.engine.impl");
    /**
     * Arguments that the engine's classes have and that nobody may give. The developer who takes a newer engine decides
     * about its new ones.
     */
    private static final Set<String> REFUSED = Set.of(
            "AssignTaskCmd.groupId",
            "AssignTaskCmd.value",
            "DeployCmd.deploymentHandler",
            "GetDeployedProcessDefinitionCmd.isTenantIdSet",
            "GetDeployedProcessDefinitionCmd.processDefinitionTenantId",
            "GetDeployedStartFormCmd.commandContext",
            "GetDeployedTaskFormCmd.commandContext",
            "SaveUserCmd.skipPasswordPolicy",
            "SetJobRetriesCmd.dueDate",
            "SetJobRetriesCmd.isDueDateSet",
            "SetJobRetriesCmd.jobDefinitionId",
            "SetJobRetriesCmd.jobIds");
    /** What a deployment is told besides its files; {@link DeploymentOptions} decides about each. */
    private static final Set<String> OF_DEPLOYMENTS = Set.of(
            "deployChangedOnly",
            "deploymentResourcesById",
            "deploymentResourcesByName",
            "deployment",
            "deployments",
            "isDuplicateFilterEnabled",
            "nameFromDeployment",
            "processDefinitionsActivationDate",
            "repositoryService");

    private static final TaskCondition HELD = new TaskCondition("RES.ASSIGNEE_ = ?", List.of("anne"));
    private static final TaskCondition OFFERED =
            new TaskCondition("RES.ID_ in (?, ?) and exists (a" + TaskCondition.EACH + ")", List.of("x", "y"));
    private static final String FROM =
            "from ACT_RU_TASK RES inner join ACT_RU_EXECUTION E on RES.PROC_INST_ID_ = E.ID_ ";
    private static final String LIST = "select distinct RES.ID_, RES.DUE_DATE_ " + FROM
            + "WHERE ( 1 = 1 and E.BUSINESS_KEY_ = ? ) order by RES.DUE_DATE_ asc, RES.ID_ asc LIMIT ? OFFSET ?";
    private static final String COUNT =
            "select count(distinct RES.ID_) " + FROM + "WHERE ( 1 = 1 and E.BUSINESS_KEY_ = ? )";

    @Test
    void everyAllowedCommandExistsInTheEngine() {
        Set<String> names = ENGINE.stream()
                .filter(type -> type.isAssignableTo(Command.class)
                        || type.getSimpleName().endsWith("QueryImpl"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(names).containsAll(CommandMatrix.all().keySet());
    }

    @Test
    void whatChangesACaseOutsideItsFormsIsAllowedToNobody() {
        Set<String> changing = ENGINE.stream()
                .filter(type -> type.isAssignableTo(Command.class))
                .map(JavaClass::getSimpleName)
                .filter(
                        name -> name.matches(
                                ".*(Modif|Restart|Migrat|BpmnError|Escalation|Signal|Message|Variables?Cmd|DeleteDeployment"
                                        + "|DeleteHistoric|DeleteProcess|JobDuedate|ExecuteJobs|ExternalTask|Delegate|Attachment"
                                        + "|Suspend|Activate|RemovalTime|TimeToLive|StartProcessInstance|CompleteTask"
                                        + "|ResolveTask|IdentityLink|SetTask|SaveTask|CreateTask|JobDefinition|Property|Batch).*"))
                .filter(name -> !name.startsWith("Get") && !name.endsWith("QueryImpl"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(changing)
                .hasSizeGreaterThan(60)
                .doesNotContainAnyElementsOf(CommandMatrix.all().keySet());
    }

    @Test
    void everyArgumentOfAnAllowedCommandWasDecidedAbout() {
        Set<String> engines = new TreeSet<>();
        Set<String> decided = new TreeSet<>(REFUSED);
        for (JavaClass type : ENGINE) {
            Set<String> allowed = CommandMatrix.arguments().get(type.getSimpleName());
            if (type.isAssignableTo(Command.class) && allowed != null) {
                CommandFields.of(type.reflect())
                        .forEach(field -> engines.add(type.getSimpleName() + "." + field.getName()));
                allowed.forEach(name -> decided.add(type.getSimpleName() + "." + name));
            }
        }

        assertThat(engines).hasSizeGreaterThan(80).isEqualTo(decided);
    }

    @Test
    void aCommandWithoutArgumentsListedIsAQuery() {
        assertThat(CommandMatrix.all().keySet())
                .filteredOn(name -> !CommandMatrix.arguments().containsKey(name))
                .allMatch(name -> name.endsWith("QueryImpl"));
    }

    @Test
    void everyOptionOfADeploymentWasDecidedAbout() {
        assertThat(CommandFields.of(DeploymentBuilderImpl.class))
                .extracting(Field::getName)
                .containsExactlyInAnyOrderElementsOf(OF_DEPLOYMENTS);
    }

    @Test
    void anArgumentThatMayNotBeGivenIsNamed() {
        assertThat(CommandMatrix.refusedArguments(new SetJobRetriesCmd("job", null, 1, null, false)))
                .isEmpty();
        assertThat(CommandMatrix.refusedArguments(new SetJobRetriesCmd("job", null, 1, new Date(0), true)))
                .containsExactly("dueDate", "isDueDateSet");
        assertThat(CommandMatrix.refusedArguments(new SetJobRetriesCmd(List.of("job"), 1, null, false)))
                .containsExactly("jobIds");
        assertThat(CommandMatrix.refusedArguments(new SaveUserCmd(new UserEntity("a"), true)))
                .containsExactly("skipPasswordPolicy");
    }

    private static String words(TaskStatement statement) {
        return statement.sql().replaceAll("\\s+", " ").trim();
    }

    private static List<Given> given(Object... places) {
        return List.of(places).stream()
                .map(place -> place instanceof Integer own ? new Original(own) : (Given) new Value((String) place))
                .toList();
    }

    @Test
    void aPageOfOnePartIsThePartsOwn() {
        TaskStatement statement = TaskStatement.of(LIST, List.of(HELD), 15);

        assertThat(words(statement))
                .isEqualTo(
                        "select RES.ID_, RES.DUE_DATE_ " + FROM + "where ((RES.ASSIGNEE_ = ?)) and"
                                + " ( 1 = 1 and E.BUSINESS_KEY_ = ? ) order by RES.DUE_DATE_ asc, RES.ID_ asc limit ? offset ?");
        assertThat(statement.parameters()).isEqualTo(given("anne", 0, 1, 2));
    }

    @Test
    void aPageOfTwoPartsIsOfTheFirstOfEach() {
        TaskStatement statement = TaskStatement.of(LIST, List.of(HELD, OFFERED), 30);

        String part = "(select RES.ID_, RES.DUE_DATE_ " + FROM + "where ((%s)) and ( 1 = 1 and E.BUSINESS_KEY_ = ? )"
                + " order by RES.DUE_DATE_ asc, RES.ID_ asc limit 30)";
        assertThat(words(statement))
                .isEqualTo("select * from (" + part.formatted(HELD.sql()) + " union all "
                        + part.formatted(OFFERED.sql())
                        + ") RES order by RES.DUE_DATE_ asc, RES.ID_ asc limit ? offset ?");
        assertThat(statement.parameters()).isEqualTo(given("anne", 0, "x", "y", 0, 1, 2));
    }

    @Test
    void whatIsEqualInTheOrderHasAnOrderToo() {
        String loose = LIST.replace("asc, RES.ID_ asc", "desc");

        assertThat(words(TaskStatement.of(loose, List.of(), 15)))
                .endsWith("order by RES.DUE_DATE_ desc, RES.ID_ desc limit ? offset ?");
    }

    @Test
    void anOrderByWhatIsNotTheTasksOwnIsAskedTogether() {
        String other = LIST.replace("RES.DUE_DATE_ asc, RES.ID_ asc", "VAR.TEXT_ asc");

        TaskStatement statement = TaskStatement.of(other, List.of(HELD, OFFERED), 30);

        assertThat(words(statement))
                .contains(
                        "where ((RES.ASSIGNEE_ = ?) or (" + OFFERED.sql() + ")) and ( 1 = 1 and E.BUSINESS_KEY_ = ? )");
        assertThat(statement.parameters()).isEqualTo(given("anne", "x", "y", 0, 1, 2));
    }

    @Test
    void aCountIsTheSumOfItsPartsAndReadsThemAsAWhole() {
        TaskStatement statement = TaskStatement.of(COUNT, List.of(HELD, OFFERED), Integer.MAX_VALUE);

        assertThat(words(statement))
                .isEqualTo("select (select count( RES.ID_) " + FROM + "where ((RES.ASSIGNEE_ = ?)) and"
                        + " ( 1 = 1 and E.BUSINESS_KEY_ = ? )) + (select count( RES.ID_) " + FROM
                        + "where ((RES.ID_ in (?, ?) and exists (a))) and ( 1 = 1 and E.BUSINESS_KEY_ = ? ))");
        assertThat(statement.parameters()).isEqualTo(given("anne", 0, "x", "y", 0));
    }

    @Test
    void postgresqlCountsTheRowsOfAQuery() {
        String nested = "select COUNT(*) FROM (SELECT DISTINCT RES.ID_ " + FROM
                + "WHERE ( 1 = 1 and E.BUSINESS_KEY_ = ? ) ) countDistinct";

        TaskStatement statement = TaskStatement.of(nested, List.of(HELD), Integer.MAX_VALUE);

        assertThat(words(statement))
                .isEqualTo("select COUNT(*) FROM (SELECT RES.ID_ " + FROM + "where ((RES.ASSIGNEE_ = ?)) and"
                        + " ( 1 = 1 and E.BUSINESS_KEY_ = ? ) ) countDistinct");
        assertThat(statement.parameters()).isEqualTo(given("anne", 0));
    }

    @Test
    void whereALinkMayMultiplyTasksTheyStayDistinct() {
        String linked = COUNT.replace("WHERE", "left join ACT_RU_IDENTITYLINK I on I.TASK_ID_ = RES.ID_ WHERE");

        assertThat(words(TaskStatement.of(linked, List.of(), Integer.MAX_VALUE)))
                .startsWith("select count(distinct RES.ID_)")
                .doesNotContain("or (");
    }

    @Test
    void anotherStatementThanExpectedIsNarrowedByNobody() {
        String other = "select 1 from ACT_RU_TASK T where (1 = ?)";
        List<TaskCondition> parts = List.of(HELD);
        assertThatThrownBy(() -> TaskStatement.of(other, parts, 1)).isInstanceOf(IllegalStateException.class);

        assertThat(TaskStatement.of(other, List.of(), 1)).isEqualTo(new TaskStatement(other, given(0)));
    }
}
