package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.OutreachEvent;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.push.Delivery;
import dev.gongxu.matcher.push.Notice;
import dev.gongxu.matcher.push.ShortMessage;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words in which people are told, safe to show and within a length. */
final class WatchMessages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  /** So much of their own title tells people which posting is meant. */
  private static final int OWN_TITLE = 12;

  private final Messages messages;
  private final Matcher matcher;
  private final WatchFiles files;
  private final Wording wording;
  private final int length;

  /** What a notice is about. */
  enum Kind {
    NEED,
    CAPABILITY,
    EVENT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  WatchMessages(Messages messages, Matcher matcher, WatchFiles files, int length) {
    this.messages = messages;
    this.matcher = matcher;
    this.files = files;
    this.wording = new Wording(messages, matcher.regions());
    this.length = length;
  }

  Kind kind(Notice notice) {
    Posting about = matcher.posting(notice.about());
    return files.events().containsKey(notice.about())
        ? Kind.EVENT
        : about != null && about.side() == Side.NEED ? Kind.NEED : Kind.CAPABILITY;
  }

  /** The message of a delivery. */
  String of(Delivery delivery) {
    if (delivery.digest()) {
      String titles =
          delivery.notices().stream()
              .map(notice -> title(notice.about()))
              .collect(Collectors.joining(messages.get("watch.sms.digest.between")));
      String head = messages.get("watch.sms.digest.head", delivery.notices().size());
      return ShortMessage.fit(head, titles, "", length);
    }
    Notice notice = delivery.notices().getFirst();
    return switch (kind(notice)) {
      case EVENT -> event(notice);
      case NEED ->
          ShortMessage.fit(
              messages.get("watch.sms.need.head"),
              title(notice.about()),
              messages.get("watch.sms.need.tail", region(notice.about())),
              length);
      case CAPABILITY -> capability(notice);
    };
  }

  private String event(Notice notice) {
    OutreachEvent event = files.events().get(notice.about());
    String tail =
        event == null
            ? ""
            : messages.get(
                "watch.sms.event.tail",
                TIME.format(event.startsAt()),
                SafeText.line(event.place()));
    return ShortMessage.fit(
        messages.get("watch.sms.event.head"), title(notice.about()), tail, length);
  }

  private String capability(Notice notice) {
    String head =
        files.audiences().containsKey(notice.posting())
            ? messages.get("watch.sms.course.head")
            : messages.get(
                "watch.sms.capability.head", ShortMessage.cut(title(notice.posting()), OWN_TITLE));
    Provider provider = notice.from() == null ? null : matcher.provider(notice.from());
    String tail =
        messages.get(
            "watch.sms.capability.tail",
            provider == null ? "" : SafeText.line(provider.name()),
            region(notice.about()));
    return ShortMessage.fit(head, title(notice.about()), tail, length);
  }

  /** What somebody is called. */
  String name(String id) {
    var audience = files.audiences().get(id);
    Provider provider = matcher.provider(id);
    return audience != null ? audience.name() : provider != null ? provider.name() : id;
  }

  /** What a posting is called, on one line. */
  String title(String id) {
    Posting posting = matcher.posting(id);
    if (posting == null) {
      return id;
    }
    String said = posting.title().isEmpty() ? posting.text() : posting.title();
    return SafeText.line(ShortMessage.cut(said, 2 * length)).strip();
  }

  private String region(String id) {
    Posting posting = matcher.posting(id);
    return posting == null ? "" : wording.region(posting.region());
  }
}
