package fundsdesk.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Breaks the connection of one thread to the database at a chosen statement, as a failing network would. */
@Component
public final class Cuts implements BeanPostProcessor {

    /** Whether the server still gets the statement whose answer never comes. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    private static final ThreadLocal<@Nullable Cut> ARMED = new ThreadLocal<>();

    private static final class Cut {

        private final int at;
        private final Moment moment;
        private int statements;

        private Cut(int at, Moment moment) {
            this.at = at;
            this.moment = moment;
        }
    }

    /**
     * Does the work, with its connection cut at a statement.
     *
     * @param at counted from one; commits count
     * @return how many statements there were up to the cut, or to the end: fewer than {@code at} means without a cut
     */
    public static int during(int at, Moment moment, Runnable work) {
        Cut cut = new Cut(at, moment);
        ARMED.set(cut);
        try {
            work.run();
        } finally {
            ARMED.remove();
        }
        return Math.min(cut.statements, at);
    }

    /** How many statements and commits the work takes on this thread, whatever the desk asks beside it in the background. */
    public static int statementsOf(Runnable work) {
        return during(Integer.MAX_VALUE, Moment.BEFORE, work);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource pool)) {
            return bean;
        }
        ProxyFactory cuttable = new ProxyFactory(pool);
        cuttable.setProxyTargetClass(true);
        cuttable.addAdvice((MethodInterceptor) call -> {
            Object result = call.proceed();
            return ARMED.get() != null && result instanceof Connection connection ? counted(connection) : result;
        });
        return cuttable.getProxy();
    }

    private static Connection counted(Connection connection) {
        return proxy(Connection.class, connection, connection);
    }

    private static <T> T proxy(Class<T> type, T target, Connection connection) {
        return type.cast(Proxy.newProxyInstance(
                Cuts.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, connection, method, arguments)));
    }

    private static @Nullable Object call(
            Object target, Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        Cut cut = ARMED.get();
        boolean counts = cut != null
                && (method.getName().startsWith("execute") || method.getName().equals("commit"));
        boolean now = counts && ++cut.statements == cut.at;
        if (now && cut.moment == Moment.BEFORE) {
            connection.unwrap(PgConnection.class).abort(Runnable::run);
        }
        Object result = proceed(target, method, arguments);
        if (now) {
            connection.unwrap(PgConnection.class).abort(Runnable::run);
            // Asked through the pool, which so learns that this connection is of no use any more.
            connection.createStatement().execute("select 1");
        }
        return switch (result) {
            case CallableStatement each -> proxy(CallableStatement.class, each, connection);
            case PreparedStatement each -> proxy(PreparedStatement.class, each, connection);
            case Statement each -> proxy(Statement.class, each, connection);
            case null, default -> result;
        };
    }

    private static @Nullable Object proceed(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof SQLException broken ? broken : failure;
        }
    }
}
