package dev.gongxu.matcher.index;

/**
 * How much of an index a search looked at.
 *
 * @param blocks the blocks of 32 neighbouring postings on the searched side, in all segments
 * @param promising those of them whose bound left them a chance at the start: a term of the query
 *     is in it and no gate refuses all of it
 * @param visited those that were looked into
 * @param postings how many entries of the terms' postings lists were read in them
 * @param scored how many postings were scored exactly
 */
public record SearchStatistics(int blocks, int promising, int visited, long postings, int scored) {}
