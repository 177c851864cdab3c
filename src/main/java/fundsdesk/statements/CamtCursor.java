package fundsdesk.statements;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML document from one start tag to the next, keeping nothing, and refuses what a statement never has:
 * a document type, entities, deep nesting, endless texts, thousands of different names.
 */
final class CamtCursor {
    private static final int DEEPEST = 40;
    private static final int MOST_NAMES = 2_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_ELEMENTS = 5_000;

    private final XMLStreamReader xml;
    private final XmlText text;
    private final StatementInput input;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int event;

    private CamtCursor(XMLStreamReader xml, XmlText text, StatementInput input) {
        this.xml = xml;
        this.text = text;
        this.input = input;
    }

    static CamtCursor over(InputStream source, StatementInput input) throws IOException {
        input.piece();
        XmlText text = XmlText.open(source);
        try {
            return new CamtCursor(factory().createXMLStreamReader(text), text, input);
        } catch (XMLStreamException | RuntimeException broken) {
            throw refusal(1, text, broken, input);
        }
    }

    // The one XML factory: no document types, no entities, nothing fetched from anywhere.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("No entity is ever fetched.");
        });
        return factory;
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** How deep the element of the last start tag lies; the root is 1. */
    int depth() {
        return depth;
    }

    /** Goes to the next start tag anywhere; false at the end of the document. */
    boolean nextStart() throws IOException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next child of the element that lies at a depth, over whatever is left of the one before. */
    boolean nextIn(int parentDepth) throws IOException {
        while (depth >= parentDepth && next() != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT && depth == parentDepth + 1) {
                return true;
            }
        }
        return false;
    }

    /** The element of the last start tag with all that is in it. */
    CamtElement element() throws IOException {
        CamtElement root = started();
        CamtElement current = root;
        int top = depth;
        int texts = 0;
        int elements = 1;
        while (depth >= top && next() != XMLStreamConstants.END_DOCUMENT) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    current = current.add(started());
                    elements++;
                }
                case XMLStreamConstants.END_ELEMENT -> current = current.parent();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    texts += xml.getTextLength();
                    current.append(xml.getText());
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
            if (texts > LONGEST_TEXT || elements > MOST_ELEMENTS) {
                throw UnreadableStatement.at(line(), root.name(), "large-element");
            }
        }
        return root;
    }

    private CamtElement started() {
        return new CamtElement(xml.getLocalName(), line(), xml.getAttributeValue(null, "Ccy"));
    }

    private int next() throws IOException {
        try {
            event = xml.next();
            input.piece();
        } catch (XMLStreamException | RuntimeException broken) {
            throw refusal(line(), text, broken, input);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw UnreadableStatement.at(line(), "DOCTYPE", "document-type");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw UnreadableStatement.at(line(), "XML", "entities");
            default -> {
                // Text is the business of whoever asked for the element.
            }
        }
        return event;
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw UnreadableStatement.at(line(), name(), "deep", DEEPEST);
        }
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        if (names.size() > MOST_NAMES) {
            throw UnreadableStatement.at(line(), name(), "many-names", MOST_NAMES);
        }
    }

    // The JDK's parser throws unchecked exceptions too on some broken documents; its own words are for programmers.
    private static UnreadableStatement refusal(int line, XmlText text, Exception broken, StatementInput input)
            throws IOException {
        IOException failure = input.failure();
        if (failure != null) {
            throw failure;
        }
        if (broken instanceof BadValue tooMuch) {
            return tooMuch.at(line, "XML");
        }
        if (broken.getCause() instanceof CharacterCodingException) {
            return UnreadableStatement.at(text.line(), "XML", "foreign-character");
        }
        String message = String.valueOf(broken.getMessage()).lines().reduce("", (first, last) -> last);
        String detail = message.replaceFirst("^Message: ", "").strip();
        return UnreadableStatement.at(line, "XML", "broken-xml", detail);
    }
}
