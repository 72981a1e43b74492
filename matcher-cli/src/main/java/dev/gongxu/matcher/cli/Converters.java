package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.region.UnknownRegionException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * From the words of the command line to values; says in the user's language what would be right.
 */
final class Converters {
  private static final LocalDate FIRST_DATE = LocalDate.of(1949, 10, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  private final Messages messages;

  private Converters(Messages messages) {
    this.messages = messages;
  }

  /** Teaches the parser the types of the options. */
  static void register(CommandLine line, Messages messages) {
    Converters converters = new Converters(messages);
    line.registerConverter(int.class, converters::integer);
    line.registerConverter(boolean.class, converters::flag);
    line.registerConverter(LocalDate.class, converters::date);
    line.registerConverter(Service.class, converters::service);
    line.registerConverter(Region.class, converters::region);
    line.registerConverter(Language.class, converters::language);
  }

  private Integer integer(String value) {
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(messages.get("usage.integer"));
    }
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

  private Service service(String value) {
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

  private Region region(String value) {
    try {
      return RegionTree.gb2260().resolve(value);
    } catch (UnknownRegionException e) {
      // The second line of the message lists the places that may be meant.
      String message = String.valueOf(e.getMessage());
      String maybe = message.substring(message.indexOf('\n') + 1).replaceFirst("^Maybe ", "");
      throw new TypeConversionException(messages.get("usage.region", maybe));
    }
  }

  private Language language(String value) {
    Language language = Language.find(value);
    if (language == null) {
      throw notOneOf(Language.ZH.code() + ", " + Language.EN.code());
    }
    return language;
  }

  private TypeConversionException notOneOf(String allowed) {
    return new TypeConversionException(messages.get("usage.allowed", allowed));
  }
}
