package fundsdesk.payouts;

import fundsdesk.money.Money;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of an XML document, written as they come. */
final class Elements {

    /** Writes what is inside of an element. */
    interface Inside {
        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter out;
    private int depth;

    Elements(XMLStreamWriter out) {
        this.out = out;
    }

    void document(String namespace, Inside inside) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(namespace);
        line();
        out.writeStartElement("Document");
        out.writeDefaultNamespace(namespace);
        depth++;
        within("CstmrCdtTrfInitn", inside);
        depth--;
        line();
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
    }

    void within(String name, Inside inside) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        depth++;
        inside.write();
        depth--;
        line();
        out.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    /** One element a line: two persons read it. */
    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    void amount(String name, Money money) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        out.writeAttribute("Ccy", money.currency());
        out.writeCharacters(money.amount().toPlainString());
        out.writeEndElement();
    }
}
