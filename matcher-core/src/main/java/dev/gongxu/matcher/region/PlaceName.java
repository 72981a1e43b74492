package dev.gongxu.matcher.region;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spelling rules of place names: what two spellings of one name have in common. Stateless, so
 * safe to share.
 */
final class PlaceName {

  private static final Pattern ENDING = Pattern.compile("(?:自治[区州县旗]|特别行政区|地区|林区|特区|新区|[省市区县盟旗])$");

  // Longer spellings first: 蒙古族 before 蒙古.
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?<=..)(?:蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族"
              + "|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|塔吉克|怒族|裕固族|独龙族|保安族"
              + "|各族)$");

  private static final Pattern FILLER = Pattern.compile("市辖区|(?:省|自治区)直辖县级行政区划");

  private PlaceName() {}

  /**
   * The name as people say it: without its ending and, for an autonomous place, without its peoples
   * (丹棱县 to 丹棱, 凉山彝族自治州 to 凉山). At least two characters stay; a name too short to be cut comes back
   * as it is (和县).
   */
  static String stem(String name) {
    Matcher ending = ENDING.matcher(name);
    if (!ending.find() || ending.start() < 2) {
      return name;
    }
    String stem = name.substring(0, ending.start());
    if (!ending.group().startsWith("自治") && !stem.endsWith("族")) {
      return stem;
    }
    Matcher people = PEOPLE.matcher(stem);
    while (people.find()) {
      stem = stem.substring(0, people.start());
      people.reset(stem);
    }
    // A place named after its people alone (东乡族自治县) keeps the people's name.
    return stem.length() > 2 && stem.endsWith("族") ? stem.substring(0, stem.length() - 1) : stem;
  }

  /**
   * The ways people write the name on its own: official, short (凉山), and for an autonomous place
   * short with a plain ending (凉山州).
   */
  static Set<String> spellings(String name) {
    String stem = stem(name);
    Set<String> spellings = new LinkedHashSet<>(List.of(stem));
    if (name.contains("自治") || name.endsWith("族区")) {
      spellings.add(stem + name.charAt(name.length() - 1));
    }
    spellings.add(name);
    return spellings;
  }

  /** The text without blanks and invisible characters, with ASCII digits. */
  static String normalised(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        kept.append((char) (c - '０' + '0'));
      } else if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && Character.getType(c) != Character.FORMAT) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** The normalised text without the labels of placeholders (北京市市辖区东城区). */
  static String withoutFiller(String text) {
    return FILLER.matcher(text).replaceAll("");
  }
}
