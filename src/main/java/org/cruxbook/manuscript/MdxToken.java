package org.cruxbook.manuscript;

/** A piece of an MDX page, from one place in its source to another; together the pieces are the whole source. */
sealed interface MdxToken {

    int start();

    int end();

    /** Markdown, code included. */
    record Text(int start, int end) implements MdxToken {}

    record Tag(int start, Jsx jsx) implements MdxToken {

        @Override
        public int end() {
            return jsx.end();
        }
    }

    /** <code>{…}</code> in the text. */
    record Expression(int start, int end, JsValue value) implements MdxToken {}

    /** <code>{/* … *}{@code /}</code>. */
    record Comment(int start, int end) implements MdxToken {}

    record Import(int start, int end) implements MdxToken {}

    record Export(int start, int end) implements MdxToken {}
}
