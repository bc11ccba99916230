package org.cruxbook.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.cruxbook.crux.Part;
import org.cruxbook.crux.Passage;

/**
 * What the index keeps of a page: its passages, each {@link Part} in a field of its own.
 *
 * @param passages by part, and in the order of the page within one
 */
record Card(String slug, List<Passage> passages) {

    static final String SLUG = "slug";

    private static final FieldType TEXT = text();

    static Card of(Document document) {
        String slug = document.get(SLUG);
        List<Passage> passages = new ArrayList<>();
        for (Part part : Part.values()) {
            String[] texts = document.getValues(part.name());
            String[] headings = document.getValues(heading(part));
            String[] anchors = document.getValues(anchor(part));
            for (int i = 0; i < texts.length; i++) {
                passages.add(new Passage(slug, part, headings[i], anchors[i], texts[i]));
            }
        }
        return new Card(slug, passages);
    }

    Document document() {
        Document document = new Document();
        document.add(new StringField(SLUG, slug, Field.Store.YES));
        document.add(new SortedDocValuesField(SLUG, new BytesRef(slug)));
        for (Passage passage : passages) {
            document.add(new Field(passage.part().name(), composed(passage.text()), TEXT));
            document.add(new StoredField(heading(passage.part()), passage.heading()));
            document.add(new StoredField(anchor(passage.part()), passage.anchor()));
        }
        return document;
    }

    static Term term(String slug) {
        return new Term(SLUG, slug);
    }

    Stream<Passage> passages(Part part) {
        return passages.stream().filter(passage -> passage.part() == part);
    }

    private static String heading(Part part) {
        return part.name() + ".heading";
    }

    private static String anchor(Part part) {
        return part.name() + ".anchor";
    }

    /** An accent is written as part of its letter (NFC), as it is in what is looked for. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** With places in the text, so that what was found can be marked. */
    private static FieldType text() {
        FieldType text = new FieldType(TextField.TYPE_STORED);
        text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        text.freeze();
        return text;
    }
}
