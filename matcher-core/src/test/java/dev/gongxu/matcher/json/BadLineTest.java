package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bad line says of itself; in the tables, single quotes stand for double ones. */
class BadLineTest {
  private static final String REGION_RULE =
      "must be a six-digit GB/T 2260 code or the name of a province, city or county; maybe ";

  @TempDir Path folder;

  private String refusal(DataFile kind, String... lines) throws IOException {
    Path file = folder.resolve("f");
    Files.writeString(file, String.join("\n", lines));
    DataException e =
        catchThrowableOfType(
            DataException.class, () -> DataFiles.of(Map.of(kind, file)).check(warning -> {}));
    assertThat(e).as("nothing was refused").isNotNull();
    assertThat(e.getMessage()).startsWith(file + ":");
    return e.getMessage().substring(file.toString().length() + 1);
  }

  private static String posting(String... changes) {
    JsonLine line = new JsonLine().put("id", "N-1").put("side", "need");
    return line.toString().replace("}", "")
        + ",\"service\":\"tech-service\",\"region\":\"511402\",\"text\":\"柑橘裂果\""
        + (changes.length == 0 ? "" : "," + String.join(",", changes))
        + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'id':'a'                | {'id':'a'                  | column 10: unexpected end-of-input: expected close marker for Object
          {'id':'a                 | {'id':'a                   | column 9: unexpected end-of-input: was expecting closing quote for a string value
          {'id':}                  | {'id':}                    | column 7: unexpected character ('}'): expected a valid value
          {'id' 'a'}               | {'id' 'a'}                 | column 7: unexpected character ('"'): was expecting a colon to separate property name and value
          {id:'a'}                 | {id:'a'}                   | column 2: unexpected character ('i'): was expecting double-quote to start property name
          {'id':nul}               | {'id':nul}                 | column 7: unrecognized token 'nul': expected a value
          {'id':'a',}              | {'id':'a',}                | column 11: unexpected character ('}'): was expecting double-quote to start property name
          {'id':['a']]             | {'id':['a']]               | column 12: unexpected close marker ']': expected '}'
          {'id':01}                | {'id':01}                  | column 8: invalid numeric value: Leading zeroes not allowed
          {'id':+1}                | {'id':+1}                  | column 8: unexpected character ('+') in numeric value: JSON spec does not allow numbers to have plus signs
          {'id':'\\q'}             | {'id':'\\q'}               | column 9: unrecognized character escape 'q'
          {'id':1 // a            | {'id':1 // a              | column 9: unexpected character ('/'): maybe a (non-standard) comment?
          {'id':'a'} {'id':'b'}    | {'id':'a'} {'id':'b'}      | column 11: something follows after the object
          {'a':{'b':1}}}           | {'a':{'b':1}}}             | column 14: something follows after the object
          """)
  void brokenJsonIsRefusedWithTheColumn(String line, String shown, String reason)
      throws IOException {
    assertThat(refusal(DataFile.POSTINGS, line.replace('\'', '"')))
        .isEqualTo("1: json: " + shown.replace('\'', '"') + ": " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1,2]
          'a'
          17
          null
          """)
  void whatIsNotAnObjectIsRefused(String line) throws IOException {
    String json = line.replace('\'', '"');
    assertThat(refusal(DataFile.POSTINGS, json))
        .isEqualTo("1: json: " + json + ": must be an object, in braces");
  }

  @Test
  void ofALongBrokenLineThePlaceIsShown() throws IOException {
    assertThat(refusal(DataFile.POSTINGS, "", posting("\"title\":\"" + "橘".repeat(500) + "\" x")))
        .isEqualTo(
            "2: json: …"
                + "橘".repeat(22)
                + "\" x}: column 595: unexpected character ('x'): was expecting"
                + " comma to separate Object entries");
  }

  @Test
  void anUnescapedControlCharacterIsRefused() throws IOException {
    assertThat(refusal(DataFile.POSTINGS, "{\"id\":\"a\tb\"}"))
        .isEqualTo(
            "1: json: {\"id\":\"a\\u0009b\"}: column 9: illegal unquoted character ((CTRL-CHAR, code"
                + " 9)): has to be escaped using backslash to be included in string value");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertThat(refusal(DataFile.POSTINGS, "{\"id\":" + "[".repeat(1_000)))
        .startsWith("1: json: {\"id\":[[[")
        .endsWith(
            "… (1006 characters): document nesting depth (501) exceeds the maximum allowed (500)");
  }

  @Test
  void aLineOfNothingButValuesIsRefused() throws IOException {
    assertThat(refusal(DataFile.POSTINGS, "{\"keywords\":[" + "1,".repeat(1_000_000) + "1]}"))
        .endsWith("… (2000016 characters): has more than 100000 fields and items");
    assertThat(refusal(DataFile.POSTINGS, "{" + "\"a\":1,".repeat(3) + "\"b\":1}"))
        .isEqualTo("1: a: (unknown field): stands twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'wanted':'2'               | wanted: '2'            | must be a number, without quotes
          'wanted':[2]               | wanted: [2]            | must be a number
          'wanted':2.5               | wanted: 2.5            | must be a whole number from -2147483648 to 2147483647
          'wanted':3000000000        | wanted: 3000000000     | must be a whole number from -2147483648 to 2147483647
          'wanted':1e400             | wanted: 1e400          | must be a whole number from -2147483648 to 2147483647
          'wanted':1e99999999999     | wanted: 1e99999999999  | must be a whole number from -2147483648 to 2147483647
          'wanted':NaN               | wanted: NaN            | is no number in JSON; leave the field out where the number is not known
          'wanted':-Infinity         | wanted: -Infinity      | is no number in JSON; leave the field out where the number is not known
          'wanted':1001              | wanted: 1001           | must be from 1 to 1000
          'title':5                  | title: 5               | must be a string, in quotes: '5'
          'title':true               | title: true            | must be a string
          'title':{'zh':'裂果'}      | title: {'zh':'裂果'}   | must be a string
          'remote':'true'            | remote: 'true'         | must be true or false, without quotes
          'remote':1                 | remote: 1              | must be true or false
          'keywords':'柑橘'          | keywords: '柑橘'       | must be a list of strings, such as ['柑橘', '植保']
          'keywords':['柑橘',5]      | keywords: 5            | must be a string, in quotes, as all of the list
          'keywords':['柑橘',null]   | keywords: null         | must be a string, in quotes, as all of the list
          'status':'shut'            | status: shut           | must be one of open, closed
          'postedOn':'2026-02-30'    | postedOn: 2026-02-30   | is not in the calendar
          'postedOn':'2026-2-3'      | postedOn: 2026-2-3     | must be a day as yyyy-mm-dd, such as 2026-03-01
          'postedOn':'+2026-02-03'   | postedOn: +2026-02-03  | must be a day as yyyy-mm-dd, such as 2026-03-01
          'postedOn':'２０２６-02-03' | postedOn: ２０２６-02-03 | must be a day as yyyy-mm-dd, such as 2026-03-01
          'postedOn':20260203        | postedOn: 20260203     | must be a string, in quotes: '20260203'
          'postedOn':'1900-01-01'    | postedOn: 1900-01-01   | must be from 1949-10-01 to 9999-12-31
          'owner':''                 | owner: (empty)         | an id has 1 to 128 characters, this one 0
          'owner':'a b'              | owner: a b             | an id has no blanks (here at character 2)
          'title':'a\\u0001b'        | title: a\\u0001b       | has the control character U+0001 at character 2; leave it out
          'title':'a\\ud800b'        | title: a\\ud800b       | has half of a surrogate pair at character 2; write the whole character or leave it out
          'keywords':['\\udc00']     | keywords: \\udc00      | has half of a surrogate pair at character 1; write the whole character or leave it out
          'text':'b'                 | text: 'b'              | stands twice
          'colour':1,'colour':2      | colour: (unknown field) | stands twice
          """)
  void aWrongFieldIsNamedWithItsValueAndWhatWouldBeRight(String change, String field, String reason)
      throws IOException {
    String expected = (field + ": " + reason).replace('\'', '"');
    assertThat(refusal(DataFile.POSTINGS, "", posting(change.replace('\'', '"'))))
        .isEqualTo("2: " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'side':'need'}                                            | id
          {'id':null,'side':'need'}                                  | id
          {'id':'a'}                                                 | side
          {'id':'a','side':'need'}                                   | service
          {'id':'a','side':'need','service':'project','text':'b'}    | region
          """)
  void aFieldThatIsMissingOrNullIsNamed(String line, String field) throws IOException {
    assertThat(refusal(DataFile.POSTINGS, line.replace('\'', '"')))
        .isEqualTo("1: " + field + ": (missing): is needed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PROVIDERS | {'id':'a'}                                                       | name: (missing): is needed
          PROVIDERS | {'id':'a','name':'b'}                                            | kind: (missing): is needed
          PROVIDERS | {'id':'a','name':'b','kind':'expert'}                            | region: (missing): is needed
          PROVIDERS | {'id':'a','name':'b','kind':'Expert'}                            | kind: Expert: must be one of expert, studio, organization, helper
          PROVIDERS | {'id':'a','name':'b','kind':'expert','region':511402,'capacity':0} | capacity: 0: must be from 1 to 10000
          PROVIDERS | {'id':'a','name':'b','kind':'expert','region':511402,'rank':'professor'} | rank: professor: must be one of chief, senior, intermediate, junior, none
          ORDERS    | {'id':'a'}                                                       | need: (missing): is needed
          ORDERS    | {'id':'a','need':'b'}                                            | provider: (missing): is needed
          ORDERS    | {'id':'a','need':'b','provider':'c'}                             | status: (missing): is needed
          ORDERS    | {'id':'a','need':'b','provider':'c','status':'open'}             | openedOn: (missing): is needed
          ORDERS    | {'id':'a','need':'b','provider':'c','status':'done','openedOn':'2026-03-01','rating':6} | rating: 6: must be from 1 to 5
          ORDERS    | {'id':'a','need':'b','provider':'c','status':'done','openedOn':'2026-03-02','closedOn':'2026-03-01'} | closedOn: 2026-03-01: must not be before openedOn 2026-03-02
          ACCORDS   | {'id':'a','name':'b','strength':1}                               | regions: (missing): is needed
          ACCORDS   | {'id':'a','name':'b','strength':1,'regions':'511425'}            | regions: '511425': must be a list of regions, such as ['511425', '510131']
          ACCORDS   | {'id':'a','name':'b','strength':1,'regions':['511425']}          | regions: 1 different regions: an accord joins 2 to 500
          ACCORDS   | {'id':'a','name':'b','strength':1,'regions':['511425',[]]}       | regions: []: must be a code such as '511402' or a name such as '东坡区'
          ACCORDS   | {'id':'a','name':'b','regions':['511425','510131']}              | strength: (missing): is needed
          ACCORDS   | {'id':'a','name':'b','regions':['511425','510131'],'strength':'1'} | strength: '1': must be a number, without quotes
          ACCORDS   | {'id':'a','name':'b','regions':['511425','510131'],'strength':1.5} | strength: 1.5: must be from 0 to 1
          ACCORDS   | {'id':'a','name':'b','regions':['511425','510131'],'strength':1e999} | strength: 1e999: must be a number of at most 1.8E308 in size
          ACCORDS   | {'id':'a','name':'b','regions':['511425','510131'],'strength':1,'services':['farming']} | services: farming: must be one of tech-service, achievement, project, outreach
          BLOCKS    | {'a':'x'}                                                        | b: (missing): is needed
          BLOCKS    | {'a':'x','b':'x'}                                                | b: x: must be somebody else than a
          """)
  void everyKindOfRecordIsChecked(DataFile kind, String line, String refusal) throws IOException {
    assertThat(refusal(kind, line.replace('\'', '"')))
        .isEqualTo("1: " + refusal.replace('\'', '"'));
  }

  @Test
  void anUnknownRegionCarriesTheNearestNames() throws IOException {
    String near = "四川省眉山市东坡区 (511402)";
    String line = "{\"id\":\"a\",\"side\":\"need\",\"service\":\"project\",\"region\":";
    assertThat(refusal(DataFile.POSTINGS, line + "\"东坡曲\"}"))
        .startsWith("1: region: 东坡曲: " + REGION_RULE)
        .contains(near)
        .doesNotContain("\n");
    assertThat(refusal(DataFile.POSTINGS, line + "511499}"))
        .startsWith("1: region: 511499: " + REGION_RULE)
        .contains("四川省眉山市")
        .doesNotContain("\n");
    assertThat(refusal(DataFile.POSTINGS, line + "\"a) must b\"}"))
        .isEqualTo(
            "1: region: a) must b: "
                + REGION_RULE
                + "a code such as 511402 or a full name such as 四川省眉山市东坡区");
  }

  @Test
  void aRegionOfSeveralPlacesNamesThem() throws IOException {
    assertThat(
            refusal(
                DataFile.POSTINGS,
                "{\"id\":\"a\",\"side\":\"need\",\"service\":\"project\",\"region\":\"朝阳区\"}"))
        .isEqualTo(
            "1: region: 朝阳区: must name one place, and 2 bear this name; maybe 北京市朝阳区 (110105),"
                + " 吉林省长春市朝阳区 (220104)");
  }

  @Test
  void aSecondIdSaysWhereTheFirstStands() throws IOException {
    assertThat(refusal(DataFile.POSTINGS, posting(), "", posting(), posting()))
        .isEqualTo(
            "3: id: N-1: stands on line 1 already\n"
                + folder.resolve("f")
                + ":4: id: N-1: stands on line 1 already");
  }

  @Test
  void aSecondBlockOfTheSamePairSaysWhereTheFirstStands() throws IOException {
    assertThat(
            refusal(
                DataFile.BLOCKS,
                "{\"a\":\"P-1\",\"b\":\"P-2\"}",
                "{\"a\":\"P-1\",\"b\":\"P-3\"}",
                "{\"a\":\"P-2\",\"b\":\"P-1\"}"))
        .isEqualTo("3: b: P-1: is blocked with P-2 on line 1 already");
  }

  @Test
  void aMegabyteOfTextIsRefusedAndShortenedInTheMessage() throws IOException {
    String line = posting("\"title\":\"t\"").replace("柑橘裂果", "橘".repeat(1_000_000));
    assertThat(refusal(DataFile.POSTINGS, line))
        .isEqualTo(
            "1: text: "
                + "橘".repeat(60)
                + "… (1000000 characters): must have 0 to 200000 characters, has 1000000");
  }

  @Test
  void aHostileNameIsShortenedAndPrintable() throws IOException {
    String name = "\\u001b[31m" + "x".repeat(100);
    assertThat(refusal(DataFile.POSTINGS, "{\"" + name + "\":1,\"" + name + "\":1}"))
        .isEqualTo(
            "1: \\u001b[31m"
                + "x".repeat(55)
                + "… (105 characters): (unknown field): stands twice");
  }

  @Test
  void allBadLinesAreCountedOverAllFilesAndTheFirstTwentyKept() throws IOException {
    Path blocks = Files.writeString(folder.resolve("b"), "{}\n".repeat(15));
    Path orders = Files.writeString(folder.resolve("o"), "{}\n".repeat(15));
    DataException e =
        catchThrowableOfType(
            DataException.class,
            () ->
                DataFiles.of(Map.of(DataFile.ORDERS, orders, DataFile.BLOCKS, blocks))
                    .check(warning -> {}));
    assertThat(e.count()).isEqualTo(30);
    assertThat(e.lines()).hasSize(20);
    assertThat(e.lines().getFirst())
        .isEqualTo(new BadLine(blocks.toString(), 1, "a", "(missing)", "is needed"));
    assertThat(e.lines().getLast())
        .isEqualTo(new BadLine(orders.toString(), 5, "id", "(missing)", "is needed"));
    assertThat(List.of(e.getMessage().split("\n"))).hasSize(21);
    assertThat(e.getMessage()).endsWith("\n… and 10 more bad lines");
  }
}
