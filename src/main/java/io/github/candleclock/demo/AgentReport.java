package io.github.candleclock.demo;

/** What a subagent's whole life came to, as the session that sent it out is told. */
record AgentReport(String agent, long millis, int tools, Tokens tokens) {}
