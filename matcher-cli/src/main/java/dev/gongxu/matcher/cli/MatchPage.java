package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.cli.page.Html;
import dev.gongxu.matcher.cli.page.Marks;
import dev.gongxu.matcher.cli.page.Page;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Mark;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchedTerm;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.score.Factor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints rankings as one page: each posting with its matches, what their scores are made of, and
 * their texts with the words that counted marked.
 */
final class MatchPage implements MatchPrinter {
  private static final int DIGITS = 3;
  private static final int WORDS = 6;
  private static final int TITLE = 90;
  private static final int CELL = 48;
  private static final int TEXT = 4_000;

  private final Output output;
  private final Matcher matcher;
  private final Messages messages;
  private final Wording wording;
  private final Html html;
  private int number;

  MatchPage(Output output, Matcher matcher, Session session) {
    this.output = output;
    this.matcher = matcher;
    this.messages = session.messages();
    this.wording = new Wording(messages, matcher.regions());
    this.html = Page.begin(messages.get("page.language"), messages.get("page.matches"));
  }

  @Override
  public void begin() {
    output.print(Page.doctype());
    html.open("header").leaf("h1", messages.get("page.matches")).open("p", "class", "legend");
    for (Factor factor : Factor.ALL) {
      html.empty("i", "class", "key p" + factor.ordinal());
      html.leaf("span", messages.get("factor." + factor.code()));
    }
    html.close("p").close("header").open("main");
  }

  @Override
  public void print(Ranking ranking) {
    Posting subject = ranking.subject();
    html.open("section", "id", "ranking-" + number, "data-subject", subject.id());
    number++;
    html.cut("h2", title(subject), TITLE);
    html.leaf(
        "p",
        String.join(
            " · ",
            subject.id(),
            wording.service(subject.service()),
            wording.region(subject.region())),
        "class",
        "how");
    if (ranking.matches().isEmpty()) {
      String reason = messages.get("reason." + ranking.reason());
      html.leaf("p", messages.get("match.none", reason), "class", "none");
    } else {
      List<MatchedTerm> terms =
          ranking.matches().stream().flatMap(match -> match.terms().stream()).toList();
      html.open("details").leaf("summary", messages.get("page.wholeText"));
      html.open("div", "class", "words");
      marked(subject.text(), terms);
      html.close("div").close("details");
      matches(ranking, subject.side() == Side.NEED);
    }
    html.close("section");
    output.print(html.drain());
  }

  private static String title(Posting posting) {
    return posting.title().isEmpty() ? posting.text() : posting.title();
  }

  private void matches(Ranking ranking, boolean forward) {
    html.open("div", "class", "scroll").open("table").open("thead").open("tr");
    head("column.rank", "n");
    head("column.score", "n");
    html.leaf("th", messages.get("page.parts"), "scope", "col");
    head(forward ? "column.capability" : "column.need", "t");
    head(forward ? "column.provider" : "column.requester", "t");
    head("column.region", "w");
    Factor.ALL.forEach(factor -> head("factor." + factor.code(), "n"));
    head("column.words", "t");
    html.close("tr").close("thead").open("tbody");
    ranking.matches().forEach(match -> row(match, forward));
    html.close("tbody").close("table").close("div");
  }

  private void head(String key, String kind) {
    html.leaf("th", messages.get(key), "class", kind, "scope", "col");
  }

  private void row(Match match, boolean forward) {
    String id = forward ? match.capability() : match.need();
    Posting other = matcher.posting(id);
    List<Double> parts = Factor.ALL.stream().map(factor -> match.breakdown().part(factor)).toList();
    List<String> shown = Rounded.parts(parts, DIGITS);
    html.open("tr", "data-match", id);
    html.leaf("td", Integer.toString(match.rank()), "class", "n");
    html.open("td", "class", "n", "data-column", "score");
    html.leaf("data", shown.getLast(), "value", Double.toString(match.score()));
    html.close("td").open("td");
    List<String> says =
        Factor.ALL.stream()
            .map(
                factor ->
                    messages.get("factor." + factor.code()) + " " + shown.get(factor.ordinal()))
            .toList();
    Marks.parts(html, String.join(" · ", says), parts, says);
    html.close("td").open("td", "class", "t");
    posting(id, other, match.terms());
    html.close("td");
    html.open("td", "class", "t");
    html.cut("span", forward ? provider(match.provider()) : requester(other), CELL);
    html.close("td");
    html.leaf("td", other == null ? "" : wording.region(other.region()), "class", "w");
    for (Factor factor : Factor.ALL) {
      html.open("td", "class", "n", "data-column", factor.code());
      html.leaf(
          "data",
          shown.get(factor.ordinal()),
          "value",
          Double.toString(match.breakdown().part(factor)));
      html.close("td");
    }
    html.open("td", "class", "t");
    html.cut("span", Wording.words(match.terms(), WORDS), CELL);
    html.close("td").close("tr");
  }

  private void posting(String id, @Nullable Posting other, List<MatchedTerm> terms) {
    if (other == null) {
      html.text(id);
      return;
    }
    html.open("details").open("summary").cut("span", title(other), CELL);
    html.leaf("small", id).close("summary").open("div", "class", "words");
    if (!other.title().isEmpty()) {
      marked(other.title(), terms);
      html.text("\n");
    }
    marked(other.text(), terms);
    html.close("div");
    for (MatchedTerm term : terms) {
      if (term.via() != null) {
        html.leaf("small", messages.get("page.via", term.term(), term.via()));
      }
    }
    html.close("details");
  }

  private void marked(String whole, List<MatchedTerm> terms) {
    String text = whole.length() > TEXT ? whole.substring(0, TEXT) : whole;
    int from = 0;
    for (Mark mark : matcher.marks(text, terms)) {
      html.text(text.substring(from, mark.start()));
      html.leaf("mark", text.substring(mark.start(), mark.end()));
      from = mark.end();
    }
    html.text(text.substring(from) + (text.length() < whole.length() ? "…" : ""));
  }

  private String provider(@Nullable String id) {
    Provider provider = id == null ? null : matcher.provider(id);
    return provider == null ? (id == null ? "" : id) : provider.name();
  }

  private static String requester(@Nullable Posting need) {
    return need == null || need.owner() == null ? "" : need.owner();
  }

  @Override
  public void end() {
    html.close("main");
    output.print(Page.end(html));
  }
}
