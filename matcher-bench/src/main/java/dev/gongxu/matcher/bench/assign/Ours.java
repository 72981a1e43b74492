package dev.gongxu.matcher.bench.assign;

import dev.gongxu.matcher.assign.Assigner;
import dev.gongxu.matcher.assign.Certificate;

/** The library's assigner, up to a proof that nothing is better. */
final class Ours implements Rival {
  private final Assigner assigner;

  Ours(Assigner.Method method) {
    assigner = Assigner.by(method);
  }

  @Override
  public long solve(AssignmentWorld world) {
    Certificate certificate = assigner.assign(world.problem()).certificate();
    if (!certificate.proven()) {
      throw new IllegalStateException("not proven best: a gap of " + certificate.gap());
    }
    if (certificate.unit() != 1 / AssignmentWorld.UNITS_PER_SCORE) {
      throw new IllegalStateException("counted in units of " + certificate.unit());
    }
    return certificate.total();
  }
}
