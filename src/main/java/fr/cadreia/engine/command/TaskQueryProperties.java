package fr.cadreia.engine.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * What the engine's statements ask of a query for tasks, e.g. whether it is about unassigned ones. The library goes through
 * all methods of a query, some three hundred, whenever it is asked for one that is no bean property by its name; here each
 * is found once.
 */
final class TaskQueryProperties extends ObjectPropertyAccessor {

    private final Map<String, Optional<Method>> readers = new ConcurrentHashMap<>();

    /** For all engines of this virtual machine. */
    static void install() {
        OgnlRuntime.setPropertyAccessor(TaskQueryImpl.class, new TaskQueryProperties());
    }

    @Override
    public Object getPossibleProperty(OgnlContext context, Object query, String name) throws OgnlException {
        Optional<Method> reader = readers.computeIfAbsent(name, TaskQueryProperties::reader);
        if (reader.isEmpty()) {
            return super.getPossibleProperty(context, query, name);
        }
        try {
            return reader.get().invoke(query);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new OgnlException(name, e);
        }
    }

    private static Optional<Method> reader(String name) {
        return Optional.ofNullable(OgnlRuntime.getGetMethod(TaskQueryImpl.class, name))
                .or(() -> Optional.ofNullable(OgnlRuntime.getReadMethod(TaskQueryImpl.class, name)));
    }
}
