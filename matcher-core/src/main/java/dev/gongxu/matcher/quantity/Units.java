package dev.gongxu.matcher.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units that are read, by the way they are written in normalised text. Stateless.
 *
 * <p>A month is the twelfth part of a year, a year 365.25 days; working days are a dimension of
 * their own. Things that are counted (件, 头, 户) are a dimension each. Left out is what means too
 * much else: 两 (two), 方, 里, 分, 个, degrees without a scale, and dates.
 */
final class Units {
  private static final int LONGEST = 6;
  private static final double MU = 10_000.0 / 15;
  private static final double DAY = 86_400;
  private static final double YEAR = 365.25 * DAY;

  /** What comes after, where the characters are the beginning of another word: 三年级, 元素. */
  private static final Map<String, String> NOT_BEFORE =
      Map.of("年", "级代份", "元", "素件旦", "成", "活品本果分立熟员", "天", "然", "克", "隆服", "套", "件餐");

  private static final Map<String, Unit> UNITS = new HashMap<>();
  private static final Map<String, Unit> RATED_BY = new HashMap<>();

  /** Units of one letter whose capital is something else: 5G, 3M. */
  private static final Set<String> SMALL_ONLY = Set.of("g", "m", "s", "h");

  /** Units whose prefix is a capital M; with a small one they are a thousandth. */
  private static final Set<String> CAPITAL_ONLY = Set.of("mpa", "mw", "mhz");

  static {
    add("length", 1e-9, "nm", "纳米");
    add("length", 1e-6, "um", "μm", "微米");
    add("length", 1e-3, "mm", "毫米");
    add("length", 1e-2, "cm", "厘米", "公分");
    add("length", 1e-1, "dm", "分米");
    add("length", 1, "m", "米");
    add("length", 1e3, "km", "公里", "千米");
    add("area", 1e-6, "mm2", "平方毫米");
    add("area", 1e-4, "cm2", "平方厘米");
    add("area", 1, "m2", "平方米", "平米", "平方");
    add("area", MU, "亩");
    add("area", 1e4, "ha", "hm2", "公顷");
    add("area", 1e6, "km2", "平方公里", "平方千米");
    add("volume", 1e-6, "cm3", "ml", "毫升", "立方厘米");
    add("volume", 1e-3, "l", "升", "公升");
    add("volume", 1, "m3", "立方米", "立方");
    add("mass", 1e-9, "ug", "μg", "微克");
    add("mass", 1e-6, "mg", "毫克");
    add("mass", 1e-3, "g", "克");
    add("mass", 0.5, "斤", "市斤");
    add("mass", 1, "kg", "公斤", "千克");
    add("mass", 1e3, "t", "吨");
    add(Unit.RATIO, 1e-2, "%");
    add(Unit.RATIO, 1e-3, "‰");
    add(Unit.RATIO, 1e-6, "ppm");
    add(Unit.RATIO, 1e-9, "ppb");
    add(Unit.RATIO, 0.1, "成");
    add("point", 1, "个百分点", "百分点");
    add(Unit.TEMPERATURE, 1, "°c", "摄氏度");
    UNITS.put("°f", new Unit(Unit.TEMPERATURE, 5.0 / 9, -160.0 / 9));
    UNITS.put("华氏度", new Unit(Unit.TEMPERATURE, 5.0 / 9, -160.0 / 9));
    add(Unit.TIME, 1e-3, "ms", "毫秒");
    add(Unit.TIME, 1, "s", "秒", "秒钟");
    add(Unit.TIME, 60, "min", "分钟");
    add(Unit.TIME, 3_600, "h", "小时", "个小时", "钟头");
    add(Unit.TIME, DAY, "天");
    add(Unit.TIME, 7 * DAY, "周", "星期", "个星期");
    add(Unit.TIME, YEAR / 12, "个月", "个多月");
    add(Unit.TIME, YEAR, "年");
    add("workday", 1, "工作日", "个工作日");
    add("money", 1, "元", "块钱", "元钱", "人民币");
    add("voltage", 1, "v", "伏", "伏特");
    add("voltage", 1e3, "kv", "千伏");
    add("power", 1, "w", "瓦");
    add("power", 1e3, "kw", "千瓦");
    add("power", 1e6, "mw", "兆瓦");
    add("energy", 1, "kwh", "千瓦时", "度电");
    add("charge", 1e-3, "mah");
    add("charge", 1, "ah", "安时");
    add("pressure", 1, "pa");
    add("pressure", 1e3, "kpa", "千帕");
    add("pressure", 1e5, "bar");
    add("pressure", 1e6, "mpa", "兆帕");
    add("frequency", 1, "hz", "赫兹");
    add("frequency", 1e3, "khz");
    add("frequency", 1e6, "mhz");
    add("frequency", 1e9, "ghz");
    add("force", 1, "n");
    add("force", 1e3, "kn");
    add("sound", 1, "db", "分贝");
    add("data", 1e6, "mb");
    add("data", 1e9, "gb");
    add("data", 1e12, "tb");
    count("人", "名", "位");
    for (String thing :
        "人次 户 家 件 台 套 头 只 羽 株 棵 袋 瓶 箱 盒 桶 次 批 批次 份 辆 例 条 根 枚 粒 颗 片 栋 页 卷 管 炉 窑 车 转".split(" ")) {
      count(thing);
    }
    RATED_BY.putAll(UNITS);
    RATED_BY.put("d", new Unit(Unit.TIME, DAY));
    RATED_BY.put("日", new Unit(Unit.TIME, DAY));
    RATED_BY.put("时", new Unit(Unit.TIME, 3_600));
    RATED_BY.put("月", new Unit(Unit.TIME, YEAR / 12));
    RATED_BY.put("个", new Unit("个", 1));
  }

  private Units() {}

  /** A unit that was found, and the offset after its last UTF-16 unit. */
  record Found(Unit unit, int end) {}

  private static void add(String dimension, double factor, String... names) {
    for (String name : names) {
      UNITS.put(name, new Unit(dimension, factor));
    }
  }

  private static void count(String... names) {
    add(names[0], 1, names);
  }

  /**
   * The longest unit that begins here, with what it is for each of (mg/L, 元/亩); null where none
   * does, or where it is only a part of one that is not known (W/(m·K)).
   *
   * @param source gives the spelling before normalisation, since 5G is no mass
   */
  static @Nullable Found read(Section source, int at) {
    Found found = single(UNITS, source, at);
    if (found == null) {
      return null;
    }
    String text = source.text();
    int end = found.end();
    boolean per = end < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '每');
    if (per) {
      Found by = single(RATED_BY, source, end + 1);
      if (by == null) {
        return text.charAt(end) == '每' ? found : null;
      }
      found = new Found(found.unit().per(by.unit()), by.end());
      end = found.end();
    }
    return end < text.length() && "/·*^".indexOf(text.charAt(end)) >= 0 ? null : found;
  }

  /** The longest unit that can stand after 每. */
  static @Nullable Found readRatedBy(Section source, int at) {
    return single(RATED_BY, source, at);
  }

  private static @Nullable Found single(Map<String, Unit> units, Section source, int at) {
    String text = source.text();
    for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
      String name = text.substring(at, end);
      Unit unit = units.get(name);
      if (unit != null && endsHere(name, text, end) && isSpelt(name, source, at)) {
        return new Found(unit, end);
      }
    }
    return null;
  }

  private static boolean endsHere(String name, String text, int end) {
    if (end == text.length()) {
      return true;
    }
    char next = text.charAt(end);
    if (isLetter(name.charAt(name.length() - 1))
        || Character.isDigit(name.charAt(name.length() - 1))) {
      boolean model = next == '-' && end + 1 < text.length() && isLetter(text.charAt(end + 1));
      return !isLetter(next) && !NumeralReader.isDigit(next) && !model;
    }
    return NOT_BEFORE.getOrDefault(name, "").indexOf(next) < 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || c == 'μ';
  }

  private static boolean isSpelt(String name, Section source, int at) {
    boolean capital = Character.isUpperCase(source.sourceAt(at));
    if (name.equals("伏")) {
      // 三伏 are the hottest days.
      return at > 0 && NumeralReader.isDigit(source.text().charAt(at - 1));
    }
    return CAPITAL_ONLY.contains(name) ? capital : !capital || !SMALL_ONLY.contains(name);
  }
}
