package io.github.candleclock.demo;

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

    /** A tool used: its input has one field that matters, and the description that people see. */
    record Call(String id, String tool, String field, String value, String description) implements Part {
        @Override
        public void write(Json json, boolean withCaller) {
            json.put("type", "tool_use")
                    .put("id", id)
                    .put("name", tool)
                    .object("input", input -> input.put(field, value).put("description", description));
            if (withCaller) {
                json.object("caller", caller -> caller.put("type", "direct"));
            }
        }
    }
}
