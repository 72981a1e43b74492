package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Assigner.Way;
import dev.gongxu.matcher.market.CancelReason;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Stage;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.region.UnknownRegionException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * From the words of the command line to values; says in the user's language what would be right.
 */
final class Converters {
  private static final LocalDate FIRST_DATE = LocalDate.of(1949, 10, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
  private static final int MOST_PLACES = 20;

  private final Messages messages;

  Converters(Messages messages) {
    this.messages = messages;
  }

  /** Teaches the parser the types of the options. */
  static void register(CommandLine line, Messages messages) {
    Converters converters = new Converters(messages);
    line.registerConverter(int.class, converters::integer);
    line.registerConverter(Integer.class, converters::integer);
    line.registerConverter(double.class, converters::number);
    line.registerConverter(Double.class, converters::number);
    line.registerConverter(boolean.class, converters::flag);
    line.registerConverter(LocalDate.class, converters::date);
    line.registerConverter(LocalDateTime.class, converters::time);
    line.registerConverter(
        Stage.class, value -> converters.oneOf(value, Stage.values(), Stage::code));
    line.registerConverter(
        CancelReason.class,
        value -> converters.oneOf(value, CancelReason.values(), CancelReason::code));
    line.registerConverter(Service.class, converters::service);
    line.registerConverter(Region.class, converters::region);
    line.registerConverter(Language.class, converters::language);
    line.registerConverter(Way.class, converters::way);
    line.registerConverter(KeyValue.class, converters::keyValue);
  }

  Integer integer(String value) {
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(messages.get("usage.integer"));
    }
  }

  private Double number(String value) {
    Double number = Decimal.of(value);
    if (number == null) {
      throw new TypeConversionException(messages.get("usage.number"));
    }
    return number;
  }

  /** A part of a whole, such as 0.8 or 80%. */
  Double share(String value) {
    boolean percent = value.endsWith("%");
    Double number = Decimal.of(percent ? value.substring(0, value.length() - 1) : value);
    if (number == null || number < 0 || number > (percent ? 100 : 1)) {
      throw new TypeConversionException(messages.get("usage.share"));
    }
    return percent ? number / 100 : number;
  }

  private Way way(String value) {
    for (Way way : Way.values()) {
      if (WayCodes.of(way).equals(value)) {
        return way;
      }
    }
    throw notOneOf(WayCodes.joined());
  }

  private KeyValue keyValue(String value) {
    int equals = value.indexOf('=');
    if (equals <= 0 || equals == value.length() - 1) {
      throw new TypeConversionException(messages.get("usage.keyValue"));
    }
    return new KeyValue(value.substring(0, equals), value.substring(equals + 1));
  }

  private Boolean flag(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw notOneOf("true, false");
    }
    return Boolean.valueOf(value);
  }

  private LocalDate date(String value) {
    try {
      LocalDate date = LocalDate.parse(value);
      if (!date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE)) {
        return date;
      }
    } catch (DateTimeException e) {
      throw new TypeConversionException(messages.get("usage.date"));
    }
    throw new TypeConversionException(messages.get("usage.date"));
  }

  private LocalDateTime time(String value) {
    try {
      LocalDateTime time = LocalDateTime.parse(value);
      if (time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
        return time;
      }
    } catch (DateTimeException e) {
      throw new TypeConversionException(messages.get("usage.time"));
    }
    throw new TypeConversionException(messages.get("usage.time"));
  }

  private <E> E oneOf(String value, E[] values, Function<E, String> code) {
    return Arrays.stream(values)
        .filter(one -> code.apply(one).equals(value))
        .findFirst()
        .orElseThrow(
            () -> notOneOf(Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
  }

  Service service(String value) {
    return Arrays.stream(Service.values())
        .filter(service -> service.code().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                notOneOf(
                    Arrays.stream(Service.values())
                        .map(Service::code)
                        .collect(Collectors.joining(", "))));
  }

  Region region(String value) {
    try {
      return RegionTree.gb2260().resolve(value);
    } catch (UnknownRegionException e) {
      String places =
          e.candidates().stream()
              .limit(MOST_PLACES)
              .map(place -> place.fullName() + " (" + place.code() + ")")
              .collect(Collectors.joining(", "));
      int more = e.candidates().size() - MOST_PLACES;
      throw new TypeConversionException(
          places.isEmpty()
              ? messages.get("usage.noRegion")
              : messages.get("usage.region", places)
                  + (more > 0 ? messages.get("usage.moreRegions", more) : ""));
    }
  }

  private Language language(String value) {
    Language language = Language.find(value);
    if (language == null) {
      throw notOneOf(Language.ZH.code() + ", " + Language.EN.code());
    }
    return language;
  }

  /** A word that stands within another; one that cannot be is wrong usage. */
  <T> T within(String option, KeyValue whole, String word, Function<String, T> converter) {
    try {
      return converter.apply(word);
    } catch (TypeConversionException e) {
      throw CommandException.usage(
          messages.get(
              "usage.value",
              option,
              SafeText.line(whole.toString()),
              String.valueOf(e.getMessage())));
    }
  }

  private TypeConversionException notOneOf(String allowed) {
    return new TypeConversionException(messages.get("usage.allowed", allowed));
  }
}
