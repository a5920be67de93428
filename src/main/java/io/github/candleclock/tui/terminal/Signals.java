package io.github.candleclock.tui.terminal;

import java.lang.reflect.Proxy;

/**
 * What to do on a Unix signal. The JDK has this only in {@code sun.misc.Signal}, which a compiler with warnings as errors refuses by
 * name; on a JVM without it nothing happens, and signals do what they do by default.
 */
final class Signals {
    private Signals() {}

    /** Runs the action on a thread of the JVM's whenever the signal comes. */
    static void on(String signal, Runnable action) {
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                        switch (method.getName()) {
                            case "handle" -> action.run();
                            case "hashCode" -> {
                                return System.identityHashCode(self);
                            }
                            case "equals" -> {
                                return self == args[0];
                            }
                            default -> {
                                return signal;
                            }
                        }
                        return null;
                    });
            handle(signal, handler, proxy);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return;
        }
    }

    /** Lets the signal do what it does in any program. */
    static void byDefault(String signal) {
        set(signal, "SIG_DFL");
    }

    /** Lets the signal do nothing. */
    static void ignore(String signal) {
        set(signal, "SIG_IGN");
    }

    private static void set(String signal, String what) {
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            handle(signal, handler, handler.getField(what).get(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return;
        }
    }

    private static void handle(String name, Class<?> handlerType, Object handler) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Signal");
        Object signal = type.getConstructor(String.class).newInstance(name);
        type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
    }
}
