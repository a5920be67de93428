package io.github.candleclock.tui.terminal;

import java.lang.reflect.Proxy;

/**
 * Hears signals of the operating system. Java has no public way to do so; by reflection a Java without this one only loses the handler.
 */
final class Signals {
    private Signals() {}

    /** Names who is told of a signal such as {@code TSTP}; says whether this Java lets us hear it. */
    static boolean on(String signal, Runnable listener) {
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handlers}, (proxy, method, args) -> {
                        if (method.getName().equals("handle")) {
                            listener.run();
                        }
                        return null;
                    });
            Object name = signals.getConstructor(String.class).newInstance(signal);
            signals.getMethod("handle", signals, handlers).invoke(null, name, handler);
            return true;
        } catch (ReflectiveOperationException | RuntimeException unavailable) {
            return false;
        }
    }
}
