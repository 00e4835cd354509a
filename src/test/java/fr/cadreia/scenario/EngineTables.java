package fr.cadreia.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the engine keeps of a process, running and past. */
final class EngineTables {

    /** Columns that hold an id of the process's own, by table, in the order in which they refer to each other. */
    static final Map<String, List<String>> OF_A_PROCESS = tables();

    private EngineTables() {}

    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put(
                "ACT_RU_EXECUTION",
                List.of(
                        "ID_",
                        "PROC_INST_ID_",
                        "ROOT_PROC_INST_ID_",
                        "PARENT_ID_",
                        "SUPER_EXEC_",
                        "BUSINESS_KEY_",
                        "ACT_INST_ID_"));
        tables.put("ACT_RU_TASK", List.of("ID_", "EXECUTION_ID_", "PROC_INST_ID_"));
        tables.put(
                "ACT_RU_VARIABLE",
                List.of("ID_", "EXECUTION_ID_", "PROC_INST_ID_", "TASK_ID_", "VAR_SCOPE_", "BYTEARRAY_ID_"));
        tables.put("ACT_RU_JOB", List.of("ID_", "EXECUTION_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_"));
        tables.put("ACT_RU_EVENT_SUBSCR", List.of("ID_", "EXECUTION_ID_", "PROC_INST_ID_"));
        tables.put(
                "ACT_HI_PROCINST",
                List.of("ID_", "PROC_INST_ID_", "ROOT_PROC_INST_ID_", "SUPER_PROCESS_INSTANCE_ID_", "BUSINESS_KEY_"));
        tables.put(
                "ACT_HI_ACTINST",
                List.of(
                        "ID_",
                        "PROC_INST_ID_",
                        "ROOT_PROC_INST_ID_",
                        "EXECUTION_ID_",
                        "PARENT_ACT_INST_ID_",
                        "CALL_PROC_INST_ID_",
                        "TASK_ID_"));
        tables.put(
                "ACT_HI_TASKINST",
                List.of("ID_", "PROC_INST_ID_", "ROOT_PROC_INST_ID_", "EXECUTION_ID_", "ACT_INST_ID_"));
        tables.put(
                "ACT_HI_VARINST",
                List.of(
                        "ID_",
                        "PROC_INST_ID_",
                        "ROOT_PROC_INST_ID_",
                        "EXECUTION_ID_",
                        "ACT_INST_ID_",
                        "TASK_ID_",
                        "BYTEARRAY_ID_"));
        tables.put(
                "ACT_HI_JOB_LOG",
                List.of("ID_", "JOB_ID_", "EXECUTION_ID_", "PROCESS_INSTANCE_ID_", "ROOT_PROC_INST_ID_"));
        return tables;
    }
}
