package dev.gongxu.matcher.index;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own format, byte for byte, written sooner.
 *
 * <p>A text field belongs to one side, so its norms are sparse, and Lucene looks each posting of
 * each term up in them anew while it writes a segment. Here they lie in an array meanwhile. What is
 * written bears Lucene's names and is read by Lucene's own classes.
 */
final class IndexCodec extends Lucene104Codec {
  private final PostingsFormat format = new Format(new Lucene104PostingsFormat());

  @Override
  public PostingsFormat getPostingsFormatForField(String field) {
    return format;
  }

  private static final class Format extends PostingsFormat {
    private final PostingsFormat lucene;

    Format(PostingsFormat lucene) {
      super(lucene.getName());
      this.lucene = lucene;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      FieldsConsumer consumer = lucene.fieldsConsumer(state);
      int size = state.segmentInfo.maxDoc();
      return new FieldsConsumer() {
        @Override
        public void write(Fields fields, NormsProducer norms) throws IOException {
          consumer.write(fields, norms == null ? null : new NormArrays(norms, size));
        }

        @Override
        public void close() throws IOException {
          consumer.close();
        }
      };
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
      return lucene.fieldsProducer(state);
    }
  }
}
