package dev.gongxu.matcher.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A data folder with one of everything: three open needs, one closed one, capabilities that are
 * found, refused and not found.
 */
final class TinyMarket {
  private TinyMarket() {}

  /** Writes the folder. */
  static Path write(Path parent) {
    Path folder = parent.resolve("data");
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve("postings.jsonl"),
          List.of(
              need("N-1", "柑橘园怎么防治病虫害", "请问柑橘裂果和溃疡病怎么预防？", "511424", "U-1"),
              need("N-2", "", "小程序开发，做一个卖柑橘的商城", "511402", "U-2"),
              need("N-3", "", "ZZZZ qqqq", "511402", "U-3"),
              "{\"id\":\"N-4\",\"side\":\"need\",\"service\":\"tech-service\",\"text\":\"柑橘修剪\",\"region\":\"511402\",\"status\":\"closed\"}",
              capability("C-1", "柑橘裂果防治", "调水补钙，防治裂果。", "511424", "P-1"),
              capability("C-2", "柑橘溃疡病综合防治", "病虫害防治，溃疡病要早治。", "510131", "P-2"),
              capability("C-3", "柑橘病虫害防治", "防治病虫害。", "511402", "P-3"),
              capability("C-4", "小程序开发", "=商城，“开发”, \\\"商城\\\"", "110101", "P-2"),
              capability("C-5", "柑橘修剪", "春季修剪。", "511402", "P-1"),
              capability("C-6", "病虫害识别 \\u202e", "看图识别柑橘病虫害。", "511402", "U-1")));
      Files.write(
          folder.resolve("providers.jsonl"),
          List.of(
              provider("P-1", "周明渊", "chief", 5),
              provider("P-2", "+蒲江绿色防控服务队", "senior", 5),
              provider("P-3", "罗成富", "none", 1),
              provider("U-1", "种植户", "none", 1)));
      Files.write(
          folder.resolve("orders.jsonl"),
          List.of(
              "{\"id\":\"O-1\",\"need\":\"N-4\",\"provider\":\"P-3\",\"status\":\"open\",\"openedOn\":\"2026-11-01\"}",
              "{\"id\":\"O-2\",\"need\":\"N-4\",\"provider\":\"P-1\",\"status\":\"done\",\"openedOn\":\"2026-10-01\",\"closedOn\":\"2026-10-20\",\"rating\":5}"));
      Files.write(
          folder.resolve("accords.jsonl"),
          List.of(
              "{\"id\":\"A-1\",\"name\":\"丹棱—蒲江\",\"regions\":[\"511424\",\"510131\"],\"services\":[],\"strength\":0.9,\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}"));
      Files.write(
          folder.resolve("blocks.jsonl"),
          List.of("{\"a\":\"U-2\",\"b\":\"P-1\",\"reason\":\"有争议\"}"));
      Files.write(
          folder.resolve("judgements.tsv"),
          List.of("# need\tcapability\tgrade", "N-1\tC-1\t3\t裂果", "N-1\tC-3\t2", "N-2\tC-4\t3"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String need(String id, String title, String text, String region, String owner) {
    return posting(id, "need", title, text, region, owner);
  }

  private static String capability(
      String id, String title, String text, String region, String owner) {
    return posting(id, "capability", title, text, region, owner);
  }

  private static String posting(
      String id, String side, String title, String text, String region, String owner) {
    return """
        {"id":"%s","side":"%s","service":"tech-service","title":"%s","text":"%s","region":"%s","owner":"%s"}"""
        .formatted(id, side, title, text, region, owner);
  }

  private static String provider(String id, String name, String rank, int capacity) {
    return """
        {"id":"%s","name":"%s","kind":"expert","region":"511402","rank":"%s","fields":["柑橘"],"verified":true,"capacity":%d}"""
        .formatted(id, name, rank, capacity);
  }
}
