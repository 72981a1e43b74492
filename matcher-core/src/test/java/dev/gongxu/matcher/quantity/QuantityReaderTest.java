package dev.gongxu.matcher.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities as needs and capabilities really write them. */
class QuantityReaderTest {
  private static final QuantityReader READER =
      new QuantityReader(Hanlp.analysis(Lexicon.bundled()));

  private static Quantity only(String text) {
    List<Quantity> found = READER.read(text);
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  /** Low and high are in the unit of the column factor, in base units. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // text | head | dimension | bound | low | high | factor
        "耐火度≥1700℃ | 耐火度 | temperature | AT_LEAST | 1700 | | 1",
        "耐火度 ≥ 1,700 °C | 耐火度 | temperature | AT_LEAST | 1700 | | 1",
        "耐火度不低于一千七百摄氏度 | 耐火度 | temperature | AT_LEAST | 1700 | | 1",
        "最高使用温度1200 ℃ | 温度 | temperature | UP_TO | | 1200 | 1",
        "亩产800斤以上 | 亩产 | mass | AT_LEAST | 800 | | 0.5",
        "含水率降到13%以下 | 含水率 | ratio | AT_MOST | | 13 | 0.01",
        "误差不超过±0.02mm | 误差 | length | TOLERANCE | 0 | 0.02 | 0.001",
        "每小时处理3吨 | 处理 | mass/time | EXACT | 3 | 3 | 0.2777777777777778",
        "预算20万元以内 | 预算 | money | AT_MOST | | 20 | 10000",
        "工期3~5个月 | 工期 | time | BETWEEN | 3 | 5 | 2629800",
        "土壤pH 6.5-7.5 | ph | ph | BETWEEN | 6.5 | 7.5 | 1",
        "pH值不低于6 | ph值 | ph | AT_LEAST | 6 | | 1",
        "10kV变电站 | 变电站 | voltage | EXACT | 10 | 10 | 1000",
        "500 亩 | '' | area | EXACT | 500 | 500 | 666.6666666666666",
        "流转三百亩 | 流转 | area | EXACT | 300 | 300 | 666.6666666666666",
        "流转了六百二十亩 | 流转 | area | EXACT | 620 | 620 | 666.6666666666666",
        "面积20公顷 | 面积 | area | EXACT | 20 | 20 | 10000",
        "车间1.9万平方米 | 车间 | area | EXACT | 19000 | 19000 | 1",
        "杂质 3 % 以下 | 杂质 | ratio | AT_MOST | | 3 | 0.01",
        "分拣速度每分钟30件 | 速度 | 件/time | EXACT | 30 | 30 | 0.016666666666666666",
        "分拣速度 30 件/分钟 | 速度 | 件/time | EXACT | 30 | 30 | 0.016666666666666666",
        "粒径10~20 mm | 粒径 | length | BETWEEN | 10 | 20 | 0.001",
        "粒径10mm至20mm | 粒径 | length | BETWEEN | 10 | 20 | 0.001",
        "合格率不低于95% | 合格率 | ratio | AT_LEAST | 95 | | 0.01",
        "合格率要求达到百分之九十五以上 | 合格率 | ratio | AT_LEAST | 95 | | 0.01",
        "经费6至8万元 | 经费 | money | BETWEEN | 6 | 8 | 10000",
        "厚度5000至1万米 | 厚度 | length | BETWEEN | 5000 | 10000 | 1",
        "选500—800亩连片冬水田 | '选' | area | BETWEEN | 500 | 800 | 666.6666666666666",
        "总磷≤0.25 mg/L | 总磷 | mass/volume | AT_MOST | | 0.25 | 0.001",
        "脱氢乙酸钠0.3g/kg以下 | 脱氢乙酸钠 | ratio | AT_MOST | | 0.3 | 0.001",
        "活菌≥1×10¹¹CFU | '' | none | EXACT | 0 | 0 | 1",
        "温度20±2℃ | 温度 | temperature | BETWEEN | 18 | 22 | 1",
        "库温-18℃ | 库温 | temperature | EXACT | -18 | -18 | 1",
        "库温-18~-20℃ | 库温 | temperature | BETWEEN | -20 | -18 | 1",
        "库温-5~10℃ | 库温 | temperature | BETWEEN | -5 | 10 | 1",
        "气温零下3度 | 气温 | temperature | EXACT | -3 | -3 | 1",
        "菌袋成活率九成以上 | 成活率 | ratio | AT_LEAST | 9 | | 0.1",
        "抗压强度≥5 MPa | 强度 | pressure | AT_LEAST | 5 | | 1000000",
        "振动9.8 mm/s | 振动 | length/time | EXACT | 9.8 | 9.8 | 0.001",
        "日处理50吨 | 处理 | mass/time | EXACT | 50 | 50 | 0.011574074074074073",
        "水分：≤13.5％ | 水分 | ratio | AT_MOST | | 13.5 | 0.01",
        "吨水处理成本控制在60元以内 | 成本 | money | AT_MOST | | 60 | 1",
        "报告两三天内给出 | 报告 | time | AT_MOST | | 3 | 86400",
        "保质期21天 | 保质期 | time | EXACT | 21 | 21 | 86400",
        "产量提高20%以上 | 产量 | ratio | AT_LEAST | 20 | | 0.01",
        "保证准确率至少98.5% | 准确率 | ratio | AT_LEAST | 98.5 | | 0.01",
        "质保一年半 | 质保 | time | EXACT | 1 | 1 | 31557600",
        "功率7.5千瓦 | 功率 | power | EXACT | 7.5 | 7.5 | 1000",
        "肥料三千克 | 肥料 | mass | EXACT | 3 | 3 | 1",
        "投资一万二千元 | 投资 | money | EXACT | 12000 | 12000 | 1",
        "投资一万二元 | 投资 | money | EXACT | 12000 | 12000 | 1",
        "炉温98°F以下 | 炉温 | temperature | AT_MOST | | 36.666666666666664 | 1",
      })
  void readsWhatNeedsAndCapabilitiesSay(
      String text,
      String head,
      String dimension,
      Bound bound,
      Double low,
      Double high,
      double factor) {
    if (dimension.equals("none")) {
      assertThat(READER.read(text)).isEmpty();
      return;
    }
    Quantity quantity = only(text);
    String name = quantity.toString();
    assertThat(quantity.property().head()).as(name).isEqualTo(head);
    assertThat(quantity.dimension()).as(name).isEqualTo(dimension);
    assertThat(quantity.bound()).as(name).isEqualTo(bound);
    near(name, quantity.low(), low == null ? Double.NEGATIVE_INFINITY : low * factor);
    near(name, quantity.high(), high == null ? Double.POSITIVE_INFINITY : high * factor);
  }

  private static void near(String name, double actual, double expected) {
    if (Double.isInfinite(expected)) {
      assertThat(actual).as(name).isEqualTo(expected);
    } else {
      assertThat(actual)
          .as(name)
          .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年11月24日到2027年3月",
        "第三天、第2页、第十二条",
        "HTR-10、PM2.5、爱媛38号、DB51-2190、v1.2.3",
        "5G网络和3M胶带",
        "比例1:500，10×20cm",
        "电话028-85551234",
        "八年级两班，20世纪80年代",
        "元素3元素，一套件",
        "二〇二七年，一九九八年",
        "W/(m·K)为0.75 W/(m·K)",
        "单位：万元，每亩",
        "9点到10点，3月至5月",
        "坡度12°",
        "三伏天",
        "约2/3处",
      })
  void leavesOutWhatIsNoQuantity(String text) {
    assertThat(READER.read(text)).isEmpty();
  }

  @Test
  void aChangeFromOneToAnotherIsTwoQuantitiesTheFirstOfThemHistory() {
    List<Quantity> found = READER.read("粮食水分由26%降到13.5%以下");
    assertThat(found).extracting(Quantity::background).containsExactly(true, false);
    assertThat(found).extracting(q -> q.property().head()).containsExactly("水分", "水分");
    assertThat(found.get(1).bound()).isEqualTo(Bound.AT_MOST);
  }

  @Test
  void howThingsAreIsToldFromWhatIsWanted() {
    assertThat(only("目前含水率20%以上").background()).isTrue();
    assertThat(only("成活率不到60%").background()).isTrue();
    List<Quantity> found = READER.read("目前含水率26%，要求含水率13%以下");
    assertThat(found).extracting(Quantity::background).containsExactly(true, false);
    assertThat(found).extracting(Quantity::firm).containsExactly(false, true);
    assertThat(only("坏果率10%以上").firm()).isFalse();
    assertThat(only("坏果率≤10%").firm()).isTrue();
  }

  @Test
  void byHowMuchSomethingChangesIsNoLevel() {
    assertThat(only("综合气耗下降20%").property().change()).isTrue();
    assertThat(only("综合气耗下降到20%").property().change()).isFalse();
  }

  @Test
  void aCommaOfChineseTextGroupsNoDigits() {
    assertThat(READER.read("品种28，300亩")).extracting(Quantity::low).containsExactly(200_000.0);
    assertThat(READER.read("品种1,300亩").getFirst().low()).isCloseTo(866_666.67, within(0.01));
  }

  @Test
  void theStretchIsThatOfTheSource() {
    String text = "要求耐火度 ≥１，７００ ℃ ，含水率 ３ ％ 以下。";
    for (Quantity quantity : READER.read(text)) {
      assertThat(text.substring(quantity.start(), quantity.end())).isEqualTo(quantity.text());
    }
    assertThat(only("我们的窑要求最高烧成温度1200 ℃以上才行").text()).isEqualTo("最高烧成温度1200 ℃以上");
  }
}
