package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.match.Explanation;
import dev.gongxu.matcher.score.Gate;
import java.time.LocalDate;

/** A plain sentence for each gate that refuses a pair. */
final class GateWording {
  private final Messages messages;
  private final Wording wording;
  private final Explanation explanation;
  private final LocalDate day;

  GateWording(Messages messages, Wording wording, Explanation explanation, LocalDate day) {
    this.messages = messages;
    this.wording = wording;
    this.explanation = explanation;
    this.day = day;
  }

  /** Why the gate refuses the pair. */
  String sentence(Gate gate) {
    Posting need = explanation.need();
    Posting capability = explanation.capability();
    return switch (gate) {
      case OTHER_SERVICE ->
          messages.get(
              "gate.other-service",
              wording.service(need.service()),
              wording.service(capability.service()));
      case CLOSED -> which("gate.closed", !need.open(), !capability.open());
      case EXPIRED -> which("gate.expired", need.expired(day), capability.expired(day));
      case PROVIDER_MISSING ->
          capability.owner() == null
              ? messages.get("gate.no-owner")
              : messages.get("gate.provider-missing", capability.owner());
      case SAME_OWNER -> messages.get("gate.same-owner", String.valueOf(need.owner()));
      case BLOCKED ->
          messages.get(
              "gate.blocked", String.valueOf(need.owner()), String.valueOf(capability.owner()));
      case PROVIDER_FULL -> {
        Provider provider = explanation.provider();
        yield messages.get(
            "gate.provider-full",
            provider == null ? "" : SafeText.line(provider.name()),
            explanation.openOrders(),
            provider == null ? 0 : provider.capacity());
      }
    };
  }

  private String which(String key, boolean need, boolean capability) {
    String who = need && capability ? "both" : need ? "need" : "capability";
    return messages.get(
        key + "." + who,
        String.valueOf(explanation.need().expiresOn()),
        String.valueOf(explanation.capability().expiresOn()));
  }
}
