package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.eval.Effectiveness;
import java.util.List;
import java.util.Map;

/**
 * What a way of ranking came to.
 *
 * @param name the contender's name
 * @param rankings by need the capabilities found, best first
 * @param effectiveness how well they agree with the judgements
 */
record Measured(String name, Map<String, List<String>> rankings, Effectiveness effectiveness) {}
