package org.agentmitra.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Listens to the data source: which statements the current thread sends. A batch counts once. */
@TestComponent
public class QueryCount implements BeanPostProcessor {
    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** Statements that the work sends, in order. */
    public static List<String> of(Callable<?> work) throws Exception {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.call();
            return sent;
        } finally {
            SENT.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Listening(source) : bean;
    }

    private static final class Listening extends DelegatingDataSource {
        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return connection(super.getConnection());
        }
    }

    private static Connection connection(Connection connection) {
        return listening(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
            return switch (result) {
                case CallableStatement call -> call;
                case PreparedStatement prepared -> statement(PreparedStatement.class, prepared, sql);
                case Statement plain -> statement(Statement.class, plain, sql);
                case null, default -> result;
            };
        });
    }

    private static <T extends Statement> T statement(Class<T> type, T statement, String prepared) {
        return listening(type, (proxy, method, arguments) -> {
            List<String> sent = SENT.get();
            if (sent != null && method.getName().startsWith("execute")) {
                sent.add(arguments != null && arguments[0] instanceof String sql ? sql : prepared);
            }
            return call(statement, method, arguments);
        });
    }

    private static <T> T listening(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
