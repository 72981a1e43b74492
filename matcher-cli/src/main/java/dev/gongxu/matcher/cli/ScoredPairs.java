package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.AssignmentProblem;
import java.util.Arrays;

/**
 * Pairs of numbered needs and providers with their scores, each pair once; a million take some 40
 * MB. Not safe for use by several threads.
 */
final class ScoredPairs {
  private static final long HASH = 0x9E3779B97F4A7C15L;

  private int[] need = new int[1 << 10];
  private int[] provider = new int[1 << 10];
  private double[] score = new double[1 << 10];
  private int size;

  /** Each pair by its number and 1, at its hash or the next free slot; 0 is free. */
  private int[] slots = new int[1 << 12];

  /** Takes in a pair; false where it is there already. */
  boolean add(int needNumber, int providerNumber, double value) {
    int slot = slot(needNumber, providerNumber);
    for (; slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
      int pair = slots[slot] - 1;
      if (need[pair] == needNumber && provider[pair] == providerNumber) {
        return false;
      }
    }
    if (size == need.length) {
      need = Arrays.copyOf(need, 2 * size);
      provider = Arrays.copyOf(provider, 2 * size);
      score = Arrays.copyOf(score, 2 * size);
    }
    need[size] = needNumber;
    provider[size] = providerNumber;
    score[size] = value;
    slots[slot] = ++size;
    if (size > slots.length / 2) {
      grow();
    }
    return true;
  }

  private int slot(int needNumber, int providerNumber) {
    long hash = ((long) needNumber << 32 | providerNumber) * HASH;
    return (int) (hash >>> 32) & (slots.length - 1);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int pair = 0; pair < size; pair++) {
      int slot = slot(need[pair], provider[pair]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = pair + 1;
    }
  }

  /** The problem of these pairs. */
  AssignmentProblem problem(IdCounts needs, IdCounts providers) {
    int[] first = new int[needs.ids().size() + 1];
    for (int pair = 0; pair < size; pair++) {
      first[need[pair] + 1]++;
    }
    for (int i = 1; i < first.length; i++) {
      first[i] += first[i - 1];
    }
    int[] end = Arrays.copyOf(first, first.length);
    int[] sortedProvider = new int[size];
    double[] sortedScore = new double[size];
    for (int pair = 0; pair < size; pair++) {
      int place = end[need[pair]]++;
      sortedProvider[place] = provider[pair];
      sortedScore[place] = score[pair];
    }
    return AssignmentProblem.of(
        needs.ids(),
        needs.counts(),
        providers.ids(),
        providers.counts(),
        first,
        sortedProvider,
        sortedScore);
  }
}
