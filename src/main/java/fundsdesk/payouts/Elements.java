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

    Elements(XMLStreamWriter out) {
        this.out = out;
    }

    void document(String namespace, Inside inside) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(namespace);
        out.writeStartElement("Document");
        out.writeDefaultNamespace(namespace);
        within("CstmrCdtTrfInitn", inside);
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
    }

    void within(String name, Inside inside) throws XMLStreamException {
        out.writeStartElement(name);
        inside.write();
        out.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        within(name, () -> out.writeCharacters(text));
    }

    void amount(String name, Money money) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeAttribute("Ccy", money.currency());
        out.writeCharacters(money.amount().toPlainString());
        out.writeEndElement();
    }
}
