package dev.gongxu.matcher.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two texts say about the same. */
class QuantityComparisonTest {
  private static final TextAnalysis ANALYSIS = Hanlp.analysis(Lexicon.bundled());
  private static final QuantityReader READER = new QuantityReader(ANALYSIS);

  private static String verdicts(String need, String capability) {
    List<QuantityComparison> all =
        QuantityComparison.of(READER.read(need), READER.read(capability), ANALYSIS.lexicon());
    return all.stream().map(one -> one.verdict().code()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "耐火度≥1700℃, 耐火度1200 °C",
    "使用温度≥1700℃, 最高使用温度1200℃",
    "含水率≤3%, 含水率5–8%",
    "合格率不低于95%, 合格率90%",
    "合格率不低于95%, 良品率九成",
    "要求含水率降到13%以下, 可把含水率降到18%左右",
    "预算20万元以内, 报价35万元起",
    "预算20万元以内, 总价300000元",
    "误差不超过±0.02mm, 精度±0.05mm",
    "装箱速度每分钟不少于30件, 装箱速度1200件/小时",
    "服务面积不少于500亩, 服务面积20公顷以内",
    "工期不超过3个月, 工期120天",
    "工期不超过30天, 工期2个月",
    "pH值不低于6, pH值4.5-5.5",
    "亩产不低于1000斤, 亩产400公斤",
    "≥30件/分钟, 每小时900件",
    "产量提高要达到20%以上，产量提高≥20%, 产量提高8%",
  })
  void aContradictionIsSeen(String need, String capability) {
    assertThat(verdicts(need, capability))
        .as("%s / %s", need, capability)
        .startsWith("contradiction");
  }

  @ParameterizedTest
  @CsvSource({
    "耐火度≥1700℃, 耐火度1790 摄氏度",
    "使用温度≥1700℃, 使用温度1750~1800℃",
    "合格率不低于95%, 合格率98%以上",
    "含水率≤13%, 水分12%",
    "服务面积500亩, 服务面积20~50公顷",
    "加工厚度10~20mm, 加工厚度0.5-5cm",
    "预算20万元以内, 收费15万元",
    "误差不超过±0.02mm, 精度±0.01毫米",
    "工期不超过6个月, 工期90天",
    "每小时处理不少于3吨, 每天处理100吨",
  })
  void anAgreementIsSeen(String need, String capability) {
    assertThat(verdicts(need, capability)).as("%s / %s", need, capability).isEqualTo("agreement");
  }

  @ParameterizedTest
  @CsvSource({
    // a promise may be kept by more
    "合格率不低于95%, 合格率不低于90%",
    // a kind of property, with and without the words that tell which
    "烧结温度≥1700℃, 温度1200℃",
    "成品含盐不高于4%, 含盐8%",
    // different things
    "菌袋成活率≥95%, 嫁接成活率90%",
    // may be a complaint
    "坏果率10%以上, 坏果率3%",
    // furnaces that go higher serve as well
    "最高使用温度1500℃, 使用温度1700℃",
    // months differ
    "工期不超过90天, 工期3个月",
    // another statement may fit
    "使用温度≥1700℃, 使用温度1200℃，另有烧结窑使用温度1800℃以下的一种",
  })
  void inDoubtNothingIsSaid(String need, String capability) {
    assertThat(verdicts(need, capability)).as("%s / %s", need, capability).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "含水率≤3%, 合格率98%",
    "外壁温度≤80℃, 炉膛压力80Pa",
    "500亩, 20亩",
    "目前含水率26%, 含水率可到13%以下",
    "能耗降低20%以上, 能耗20%",
    "做2天, 做5天",
    "保质期≥21天, 交货要7天",
  })
  void whatIsNotTheSameIsNotCompared(String need, String capability) {
    assertThat(verdicts(need, capability)).as("%s / %s", need, capability).isEmpty();
  }
}
