package dev.gongxu.matcher.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

final class HtmlTest {
  @Test
  void markupInTextsAndAttributesIsText() {
    Html html = new Html();
    html.leaf("p", "<script>&\"'</script>", "title", "\" onclick='x' <b>");
    assertThat(html.finish())
        .isEqualTo(
            "<p title=\"&quot; onclick=&#39;x&#39; &lt;b&gt;\">"
                + "&lt;script&gt;&amp;&quot;&#39;&lt;/script&gt;</p>");
  }

  @Test
  void whatTurnsOrHidesTextIsShownByItsNumber() {
    Html html = new Html();
    html.text("a\u202eb\u2066c\u200fd\u0000e\u001bf\ud800g\uffff\r\n");
    assertThat(html.finish())
        .isEqualTo("a\\u202eb\\u2066c\\u200fd\\u0000e\\u001bf\ufffdg\ufffd \n");
  }

  @Test
  void anyTextIsReadBackAsItWas() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = 0; i < 30; i++) {
        int c = random.nextInt(4) == 0 ? "<>&\"'`=/]]".charAt(random.nextInt(10)) : 0;
        c = c != 0 ? c : random.nextInt(0x20, 0x30000);
        boolean plain = Character.isLetterOrDigit(c) || (c < 0x7f && c >= 0x20);
        text.appendCodePoint(plain ? c : '.');
      }
      Html html = new Html();
      html.leaf("p", text.toString(), "title", text.toString());
      Element read =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html.finish())))
              .getDocumentElement();
      assertThat(read.getTextContent()).isEqualTo(text.toString());
      assertThat(read.getAttribute("title")).isEqualTo(text.toString());
    }
  }

  @Test
  void aLongTextIsCutBetweenCharactersAndStandsWholeInItsTitle() {
    String family = "👨‍👩‍👧‍👦";
    Html html = new Html();
    html.cut("b", family + "柑橘é园", 3);
    assertThat(html.finish()).isEqualTo("<b title=\"" + family + "柑橘é园\">" + family + "柑橘…</b>");
    assertThat(Html.beginning("ab", 2)).isEqualTo("ab");
    // One letter with ten thousand accents is not shown in full as one character.
    assertThat(Html.beginning("a" + "\u0301".repeat(10_000), 8)).isEmpty();
  }

  @Test
  void elementsAreClosedInTheirOrder() {
    Html html = new Html().open("div").open("p");
    assertThatThrownBy(() -> html.close("div")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(html::finish).isInstanceOf(IllegalStateException.class);
    assertThat(html.close("p").close("div").empty("br").empty("i").finish())
        .isEqualTo("<div><p></p></div><br/><i></i>");
  }

  @Test
  void namesAreNeverTakenFromData() {
    Html html = new Html();
    assertThatThrownBy(() -> html.open("p><script")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> html.open("p", "on click", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> html.open("p", "title")).isInstanceOf(IllegalArgumentException.class);
  }
}
