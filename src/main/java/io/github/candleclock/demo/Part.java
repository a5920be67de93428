package io.github.candleclock.demo;

import org.jspecify.annotations.Nullable;

/** One block of an answer's content; Claude Code writes each on a line of its own. */
sealed interface Part {
    void write(Json json, boolean withCaller);

    record Thought(String text, String signature) implements Part {
        @Override
        public void write(Json json, boolean withCaller) {
            json.put("type", "thinking").put("thinking", text).put("signature", signature);
        }
    }

    record Said(String text) implements Part {
        @Override
        public void write(Json json, boolean withCaller) {
            json.put("type", "text").put("text", text);
        }
    }

    /** A tool used: its input has one field that matters, and for some tools the description that people see. */
    record Call(
            String id,
            String tool,
            String field,
            String value,
            @Nullable String description) implements Part {
        @Override
        public void write(Json json, boolean withCaller) {
            json.put("type", "tool_use").put("id", id).put("name", tool).object("input", this::input);
            if (withCaller) {
                json.object("caller", caller -> caller.put("type", "direct"));
            }
        }

        private void input(Json input) {
            input.put(field, value);
            if (description != null) {
                input.put("description", description);
            }
        }
    }
}
